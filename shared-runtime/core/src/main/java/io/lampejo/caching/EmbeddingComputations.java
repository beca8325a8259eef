package io.lampejo.caching;

import io.lampejo.caching.ItemFlights.Boarding;
import io.lampejo.caching.ItemFlights.Leading;
import io.lampejo.caching.store.Cost;
import io.lampejo.caching.store.Entry;
import io.lampejo.caching.store.EntryStore;
import io.lampejo.caching.store.Label;
import io.lampejo.call.CacheUse;
import io.lampejo.call.Deadline;
import io.lampejo.call.Origin;
import io.lampejo.embedding.Embedder;
import io.lampejo.embedding.Embedding;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.Embeddings;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Computes what is missing, each item once however many requests ask for it at the same time, and
 * keeps it.
 *
 * <p>A failure reaches all who wait, except where it is another request's own: its deadline, or
 * what is wrong with an item that only it asked for. Those who are left then ask again. Nothing
 * that failed is kept.
 */
final class EmbeddingComputations {
    private static final System.Logger LOG =
            System.getLogger(EmbeddingComputations.class.getName());

    /** How often a request waits for others before it computes by itself. */
    private static final int MOST_JOINS = 3;

    private final Embedder next;
    private final EntryStore store;
    private final CachePolicy policy;
    private final Clocks clocks;
    private final ItemFlights flights = new ItemFlights();

    EmbeddingComputations(Embedder next, EntryStore store, CachePolicy policy, Clocks clocks) {
        this.next = next;
        this.store = store;
        this.policy = policy;
        this.clocks = clocks;
    }

    /** Answers to these keys of the request. */
    Uni<Landed> compute(Asked asked, Collection<CacheKey> missing) {
        return compute(asked, new LinkedHashSet<>(missing), 0);
    }

    /** Computes these anew without anyone waiting, with as much time as the request had. */
    void refresh(Asked asked, Collection<CacheKey> old) {
        Boarding boarding = flights.lead(new LinkedHashSet<>(old), clocks.time().millis());
        if (boarding.led().isEmpty()) {
            return;
        }
        EmbeddingRequest request = asked.request();
        Duration budget = asked.call().deadline().budget();
        Asked later =
                new Asked(
                        new EmbeddingRequest(
                                request.model(),
                                request.inputs(),
                                request.type(),
                                request.truncation(),
                                request.call()
                                        .withDeadline(
                                                Deadline.after(
                                                        budget, clocks.nanoTime().getAsLong()))),
                        asked.keys());
        start(later, boarding);
        boarding.own()
                .landing()
                .subscribe()
                .with(
                        landed -> {},
                        failure ->
                                LOG.log(
                                        System.Logger.Level.INFO,
                                        "an old answer could not be renewed: {0}",
                                        failure.getMessage()));
    }

    /** Items being computed for anyone who asks. */
    int inFlight() {
        return flights.size();
    }

    private Uni<Landed> compute(Asked asked, Collection<CacheKey> missing, int joinsBefore) {
        long now = clocks.time().millis();
        Boarding boarding =
                flights.board(
                        missing, joinable(asked.use(), joinsBefore, now), leading(asked), now);
        List<Uni<Landed>> parts = new ArrayList<>(1 + boarding.joined().size());
        if (!boarding.led().isEmpty()) {
            start(asked, boarding);
            parts.add(own(asked, boarding.own()));
        }
        boarding.joined()
                .forEach((flight, keys) -> parts.add(follow(asked, flight, keys, joinsBefore)));
        return parts.size() == 1
                ? parts.getFirst()
                : Uni.join().all(parts).andFailFast().map(Landed::all);
    }

    private static Predicate<ItemFlight> joinable(CacheUse use, int joinsBefore, long nowMillis) {
        return flight ->
                use.read()
                        && joinsBefore < MOST_JOINS
                        && (use.maxAge().isEmpty()
                                || nowMillis - flight.startedAtMillis()
                                        <= use.maxAge().get().toMillis());
    }

    private static Leading leading(Asked asked) {
        return asked.use().store() ? Leading.ANNOUNCED : Leading.UNANNOUNCED;
    }

    private Uni<Landed> own(Asked asked, ItemFlight flight) {
        return flight.landing()
                .onFailure()
                .transform(failure -> asked.inItsOwnWords(failure, flight.computing()));
    }

    private Uni<Landed> follow(
            Asked asked, ItemFlight flight, List<CacheKey> keys, int joinsBefore) {
        Deadline deadline = asked.call().deadline();
        long left = deadline.atNanos() - clocks.nanoTime().getAsLong();
        if (left <= 0) {
            flight.leave();
            return Uni.createFrom().failure(late(deadline));
        }
        return flight.landing()
                .map(Landed::toFollower)
                .onFailure()
                .recoverWithUni(failure ->
                        isItsOwn(failure, asked, flight, keys)
                                ? Uni.createFrom()
                                        .failure(asked.inItsOwnWords(failure, flight.computing()))
                                : compute(asked, keys, joinsBefore + 1))
                .ifNoItem()
                .after(Duration.ofNanos(left))
                .failWith(() -> late(deadline));
    }

    /** Whether what another request's computation failed with is this request's failure as well. */
    private boolean isItsOwn(
            Throwable failure, Asked asked, ItemFlight flight, List<CacheKey> keys) {
        if (!(failure instanceof FailureException carrier)) {
            return true;
        }
        boolean sameItems = keys.containsAll(flight.computing());
        return switch (carrier.failure()) {
            case Failure.DeadlineExceeded late ->
                    asked.call().deadline().passed(clocks.nanoTime().getAsLong());
            case Failure.ContextOverflow over ->
                    sameItems
                            || (over.index() < flight.computing().size()
                                    && keys.contains(flight.computing().get(over.index())));
            case Failure.InvalidInput invalid -> sameItems;
            case Failure.WindowExceeded over -> sameItems;
            case Failure.Unsupported unsupported -> sameItems;
            case Failure.TooLarge tooLarge -> sameItems;
            case Failure.UnknownModel unknown -> true;
            case Failure.Unauthorized unauthorized -> true;
            case Failure.Overloaded overloaded -> true;
            case Failure.NotCached notCached -> true;
            case Failure.StoreFailed failed -> true;
            case Failure.EngineFailed failed -> true;
            case Failure.ModelUnusable unusable -> true;
        };
    }

    private void start(Asked asked, Boarding boarding) {
        ItemFlight flight = boarding.own();
        try {
            Map<CacheKey, KnownItem> meanwhile = meanwhile(asked, boarding.led());
            List<CacheKey> keys = new ArrayList<>(boarding.led());
            keys.removeAll(meanwhile.keySet());
            if (keys.isEmpty()) {
                flight.land(new Landed(meanwhile, new HashSet<>(), true, new Origin.Cache()));
                return;
            }
            long startedAtNanos = clocks.nanoTime().getAsLong();
            flight.start(
                    next.embed(asked.requestFor(keys)),
                    keys,
                    answer -> land(asked, flight, meanwhile, answer, startedAtNanos),
                    flight::fail);
        } catch (RuntimeException e) {
            flight.fail(e);
        }
    }

    /** What another request computed and stored after this one had looked and before it began. */
    private Map<CacheKey, KnownItem> meanwhile(Asked asked, List<CacheKey> keys) {
        if (!asked.use().read()) {
            return Map.of();
        }
        long now = clocks.time().millis();
        Map<CacheKey, KnownItem> known = new HashMap<>();
        store.near(asked.call().tenant(), keys)
                .forEach((key, entry) -> {
                    KnownItem item = KnownItem.of(entry);
                    if (item != null
                            && Freshness.of(item.ageMillis(now), policy, asked.use())
                                    == Freshness.FRESH) {
                        known.put(key, item);
                    }
                });
        return known;
    }

    private void land(
            Asked asked,
            ItemFlight flight,
            Map<CacheKey, KnownItem> meanwhile,
            Embeddings answer,
            long startedAtNanos) {
        try {
            Map<CacheKey, KnownItem> computed = known(flight, answer, startedAtNanos);
            boolean stored =
                    asked.use().store() && policy.keptFor().isPositive() && keep(asked, computed);
            Map<CacheKey, KnownItem> all = new HashMap<>(meanwhile);
            all.putAll(computed);
            flight.land(new Landed(all, computed.keySet(), stored, answer.origin()));
        } catch (RuntimeException e) {
            flight.fail(e);
        }
    }

    private Map<CacheKey, KnownItem> known(
            ItemFlight flight, Embeddings answer, long startedAtNanos) {
        List<CacheKey> keys = flight.computing();
        if (keys.size() != answer.items().size()) {
            throw new IllegalStateException("an embedder answers one embedding for each input");
        }
        long nanos = Math.max(0, clocks.nanoTime().getAsLong() - startedAtNanos);
        double nanosPerToken = nanos / (double) Math.max(1, answer.tokens());
        Map<CacheKey, KnownItem> known = HashMap.newHashMap(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            Embedding item = answer.items().get(i);
            Duration share = Duration.ofNanos(Math.round(nanosPerToken * item.tokens()));
            known.put(
                    keys.get(i),
                    new KnownItem(
                            item, flight.startedAtMillis(), new Cost(item.tokens(), 0, share)));
        }
        return known;
    }

    /** Says whether all of it is kept. */
    private boolean keep(Asked asked, Map<CacheKey, KnownItem> computed) {
        Label label =
                new Label(
                        Label.Kind.EMBEDDING,
                        asked.call().tenant(),
                        asked.request().model(),
                        asked.call().requestId(),
                        asked.use().wishes().tags());
        Map<CacheKey, Entry> entries = HashMap.newHashMap(computed.size());
        computed.forEach((key, item) -> {
            byte[] value = EmbeddingCodec.encode(item.embedding());
            if (value.length <= policy.maxEntryBytes()) {
                entries.put(
                        key,
                        new Entry(
                                value,
                                item.createdAtMillis(),
                                item.createdAtMillis() + policy.keptFor().toMillis(),
                                label,
                                item.cost()));
            }
        });
        store.store(entries);
        return entries.size() == computed.size();
    }

    private static FailureException late(Deadline deadline) {
        return new FailureException(new Failure.DeadlineExceeded(deadline.budget()));
    }
}
