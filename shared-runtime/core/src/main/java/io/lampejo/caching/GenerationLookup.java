package io.lampejo.caching;

import io.lampejo.caching.Equivalents.Equivalence;
import io.lampejo.caching.Shelf.Kept;
import io.lampejo.call.CacheStatus.Match;
import io.lampejo.call.CacheUse;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.OptionalDouble;

/** Says what would be served for a request, without serving it. */
final class GenerationLookup {
    private final Shelf shelf;
    private final Equivalents equivalents;

    GenerationLookup(Shelf shelf, Equivalents equivalents) {
        this.shelf = shelf;
        this.equivalents = equivalents;
    }

    Uni<Finding> lookup(Wanted wanted) {
        if (!wanted.use().read()) {
            return computed(Finding.Reason.ASKED);
        }
        return shelf.peek(wanted.key(), wanted.tenant())
                .chain(kept ->
                        kept.isPresent()
                                ? item(exact(kept.get(), wanted.use()))
                                : equivalent(wanted));
    }

    static Uni<Finding> computed(Finding.Reason reason) {
        return item(new Finding.Computed(reason));
    }

    private Finding exact(Kept kept, CacheUse use) {
        return switch (shelf.freshness(kept, use)) {
            case FRESH -> served(kept, Match.EXACT, OptionalDouble.empty());
            case REVALIDATED -> served(kept, Match.REVALIDATING, OptionalDouble.empty());
            case IF_ERROR, TOO_OLD -> new Finding.Computed(Finding.Reason.TOO_OLD);
        };
    }

    private Uni<Finding> equivalent(Wanted wanted) {
        Optional<LastTurn> question = wanted.question();
        if (question.isEmpty()) {
            return computed(Finding.Reason.ABSENT);
        }
        return equivalents
                .peek(wanted.request(), question.get())
                .chain(verdict ->
                        switch (verdict) {
                            case Equivalence.Off() -> computed(Finding.Reason.ABSENT);
                            case Equivalence.None(var reason, var guard, var similarity) ->
                                    item(new Finding.Computed(reason, guard, similarity));
                            case Equivalence.Found(CacheKey key, double similarity) ->
                                    shelf.peek(key, wanted.tenant())
                                            .map(kept -> semantic(kept, similarity, wanted.use()));
                        });
    }

    private Finding semantic(Optional<Kept> kept, double similarity, CacheUse use) {
        OptionalDouble how = OptionalDouble.of(similarity);
        if (kept.isEmpty()) {
            return new Finding.Computed(Finding.Reason.ABSENT, Optional.empty(), how);
        }
        return shelf.freshness(kept.get(), use) == Freshness.FRESH
                ? served(kept.get(), Match.SEMANTIC, how)
                : new Finding.Computed(Finding.Reason.TOO_OLD, Optional.empty(), how);
    }

    private Finding served(Kept kept, Match match, OptionalDouble similarity) {
        return new Finding.Served(match, shelf.age(kept), shelf.ttl(kept), similarity);
    }

    private static Uni<Finding> item(Finding finding) {
        return Uni.createFrom().item(finding);
    }
}
