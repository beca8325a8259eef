package io.lampejo.functions.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.call.CacheStatus;
import io.lampejo.call.CacheStatus.Flight;
import io.lampejo.call.CacheStatus.Hit;
import io.lampejo.call.CacheStatus.Match;
import io.lampejo.call.CacheStatus.Miss;
import io.lampejo.call.Origin;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.GenerationEvent.Started;
import io.lampejo.generation.Usage;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ManyPromptsTest {
    private static final int ANSWERS = 3;
    private static final int DELTAS = 100;

    @Test
    void waitsForAReaderWhoIsSlowerThanItsAnswers() {
        List<Multi<GenerationEvent>> answers = new ArrayList<>();
        for (int i = 0; i < ANSWERS; i++) {
            answers.add(answer());
        }

        AssertSubscriber<GenerationEvent> reader =
                ManyPrompts.merge(answers, 1, Ask.Delivery.STREAM)
                        .subscribe()
                        .withSubscriber(AssertSubscriber.create(0));
        reader.request(1).request(2).request(1000).assertCompleted();

        for (int i = 0; i < ANSWERS; i++) {
            int choice = i;
            assertThat(reader.getItems())
                    .filteredOn(event ->
                            event instanceof GenerationEvent.TextDelta delta
                                    && delta.choice() == choice)
                    .extracting(event -> ((GenerationEvent.TextDelta) event).text())
                    .containsExactlyElementsOf(texts());
        }
        assertThat(reader.getLastItem())
                .isEqualTo(
                        new GenerationEvent.Finished(new Usage(ANSWERS * 5, 0, ANSWERS * DELTAS)));
    }

    @Test
    void isAHitWhereAllAre() {
        Started whole =
                started(
                        hit(9, Match.EXACT, "a"),
                        hit(5, Match.SEMANTIC, "b"),
                        hit(7, Match.EXACT, "c"));

        assertThat(whole.origin()).isEqualTo(new Origin.Cache());
        assertThat(whole.cacheStatus())
                .isEqualTo(new Hit(Optional.of(Duration.ofSeconds(5)), Match.SEMANTIC));
        assertThat(whole.identity().orElseThrow().id()).matches("[0-9a-f]{32}");
        assertThat(whole.identity())
                .isEqualTo(
                        started(miss("b", Flight.OWN), miss("a", Flight.OWN), miss("c", Flight.OWN))
                                .identity());
    }

    @Test
    void countsTheHitsAmongMisses() {
        assertThat(started(hit(9, Match.EXACT, "a"), miss("b", Flight.COLLAPSED)).cacheStatus())
                .isEqualTo(new Miss(1, 2, false, Flight.COLLAPSED));
        assertThat(started(miss("b", Flight.COLLAPSED), miss("a", Flight.OWN)).cacheStatus())
                .isEqualTo(new Miss(0, 2, false, Flight.OWN));
        assertThat(started(hit(9, Match.EXACT, "a"), miss("b", Flight.OWN)).origin())
                .isEqualTo(new Origin.Cpu());
    }

    @Test
    void isABypassWhereAllAre() {
        Started bypassed =
                new Started(new Origin.Cpu(), new CacheStatus.Bypass(CacheStatus.Why.SAMPLED));

        Started whole = started(bypassed, bypassed);

        assertThat(whole).isEqualTo(bypassed);
    }

    /** What is read of the first is a hundred events; the second begins only after that. */
    @Test
    void waitsForAFewWhoeverMustWaitForWhom() {
        AtomicBoolean room = new AtomicBoolean();
        Multi<GenerationEvent> first = answer().onCompletion().invoke(() -> room.set(true));
        BroadcastProcessor<GenerationEvent> second = BroadcastProcessor.create();

        AssertSubscriber<GenerationEvent> reader =
                ManyPrompts.merge(List.of(first, second), 1, Ask.Delivery.STREAM)
                        .subscribe()
                        .withSubscriber(AssertSubscriber.create(1));

        assertThat(room).as("the first has run to its end").isTrue();
        assertThat(reader.getItems()).isEmpty();
        second.onNext(miss("b", Flight.OWN));
        assertThat(reader.getItems()).hasSize(1);
        second.onNext(new GenerationEvent.Finished(new Usage(1, 0, 1)));
        second.onComplete();
        reader.request(1000).assertCompleted();
        assertThat(reader.getItems()).hasSize(DELTAS + 2);
    }

    @Test
    void ofManyTheFirstMissSettlesIt() {
        List<Multi<GenerationEvent>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(Multi.createFrom().emitter(_ -> {}));
        }
        answers.set(
                3,
                Multi.createBy()
                        .concatenating()
                        .streams(
                                Multi.createFrom().item(hit(9, Match.EXACT, "a")),
                                Multi.createFrom().nothing()));
        BroadcastProcessor<GenerationEvent> late = BroadcastProcessor.create();
        answers.set(4, late);

        AssertSubscriber<GenerationEvent> stream = merge(answers, Ask.Delivery.STREAM);
        AssertSubscriber<GenerationEvent> whole = merge(answers, Ask.Delivery.WHOLE);
        assertThat(stream.getItems()).isEmpty();
        late.onNext(miss("b", Flight.COLLAPSED));

        assertThat(whole.getItems()).isEmpty();
        assertThat(stream.getItems())
                .containsExactly(new Started(new Origin.Cpu(), new Miss(0, 20, false, Flight.OWN)));
    }

    @Test
    void isKeptWhereAllAre() {
        GenerationEvent.Finished kept =
                new GenerationEvent.Finished(new Usage(1, 0, 1), GenerationEvent.Kept.NOW);
        GenerationEvent.Finished not = new GenerationEvent.Finished(new Usage(1, 0, 1));

        assertThat(last(kept, kept))
                .isEqualTo(
                        new GenerationEvent.Finished(new Usage(2, 0, 2), GenerationEvent.Kept.NOW));
        assertThat(last(kept, not)).isEqualTo(new GenerationEvent.Finished(new Usage(2, 0, 2)));
    }

    private static GenerationEvent last(GenerationEvent... ends) {
        List<Multi<GenerationEvent>> answers =
                Arrays.stream(ends)
                        .map(end -> Multi.createFrom().items(miss("a", Flight.OWN), end))
                        .toList();
        return merge(answers, Ask.Delivery.WHOLE).assertCompleted().getLastItem();
    }

    private static Started started(Started... beginnings) {
        List<Multi<GenerationEvent>> answers =
                Arrays.stream(beginnings)
                        .map(start -> Multi.createFrom().<GenerationEvent>item(start))
                        .toList();
        return (Started) merge(answers, Ask.Delivery.STREAM).getItems().getFirst();
    }

    private static AssertSubscriber<GenerationEvent> merge(
            List<Multi<GenerationEvent>> answers, Ask.Delivery delivery) {
        return ManyPrompts.merge(answers, 1, delivery)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
    }

    private static Started hit(int ttl, Match match, String id) {
        return new Started(
                new Origin.Cache(),
                new Hit(Optional.of(Duration.ofSeconds(ttl)), match),
                Optional.of(new GenerationEvent.Identity(id, 7)));
    }

    private static Started miss(String id, Flight flight) {
        return new Started(
                new Origin.Cpu(),
                new Miss(0, 1, false, flight),
                Optional.of(new GenerationEvent.Identity(id, 7)));
    }

    private static Multi<GenerationEvent> answer() {
        List<GenerationEvent> events = new ArrayList<>();
        events.add(FakeGenerator.STARTED);
        texts().forEach(text -> events.add(new GenerationEvent.TextDelta(0, text, List.of())));
        events.add(new GenerationEvent.Finished(new Usage(5, 0, DELTAS)));
        return Multi.createFrom().iterable(events);
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < DELTAS; i++) {
            texts.add("word " + i);
        }
        return texts;
    }
}
