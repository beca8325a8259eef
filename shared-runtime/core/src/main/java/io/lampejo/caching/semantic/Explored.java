package io.lampejo.caching.semantic;

import io.lampejo.caching.CacheKey;
import io.lampejo.caching.answer.AnswerReader;
import io.lampejo.caching.answer.KeptAnswer;
import io.lampejo.caching.store.Entry;
import io.lampejo.caching.store.EntryStore;
import io.lampejo.call.Call;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares an answer that was computed anew with the kept one that it was computed beside. */
final class Explored {
    private final EntryStore store;
    private final QuestionVectors vectors;

    Explored(EntryStore store, QuestionVectors vectors) {
        this.store = store;
        this.vectors = vectors;
    }

    /** Empty where one of the two is no longer kept. */
    Uni<Optional<Outcome>> compare(CacheKey kept, CacheKey anew, Call call) {
        return store.peek(call.tenant(), List.of(kept, anew))
                .flatMap(found -> {
                    Optional<String> one = text(found, kept);
                    Optional<String> other = text(found, anew);
                    return one.isEmpty() || other.isEmpty()
                            ? Uni.createFrom().item(Optional.<Outcome>empty())
                            : compare(one.get(), other.get(), call).map(Optional::of);
                });
    }

    private Uni<Outcome> compare(String one, String other, Call call) {
        if (SameAnswer.inTheSameWords(one, other)) {
            return Uni.createFrom().item(Outcome.SAME);
        }
        return vectors.of(List.of(one, other), call)
                .map(both ->
                        SameAnswer.inOtherWords(one, other, both.get(0), both.get(1))
                                ? Outcome.SAME
                                : Outcome.DIFFERENT)
                // What cannot be compared is not taken for the same.
                .onFailure()
                .recoverWithItem(Outcome.DIFFERENT);
    }

    private static Optional<String> text(Map<CacheKey, Entry> found, CacheKey key) {
        @Nullable Entry entry = found.get(key);
        return Optional.ofNullable(entry)
                .flatMap(it -> AnswerReader.read(it.value()))
                .map((KeptAnswer answer) -> SameAnswer.text(answer));
    }
}
