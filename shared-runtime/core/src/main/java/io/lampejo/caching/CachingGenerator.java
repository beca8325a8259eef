package io.lampejo.caching;

import io.lampejo.caching.Caller.NothingCame;
import io.lampejo.caching.Equivalents.Verdict;
import io.lampejo.caching.Shelf.Kept;
import io.lampejo.caching.flight.Boarding;
import io.lampejo.caching.flight.Flights;
import io.lampejo.caching.flight.Role;
import io.lampejo.caching.store.EntryStore;
import io.lampejo.call.CacheStatus;
import io.lampejo.call.CacheStatus.Match;
import io.lampejo.call.CacheUse;
import io.lampejo.call.Call;
import io.lampejo.call.Deadline;
import io.lampejo.call.Origin;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.GenerationEvent.Started;
import io.lampejo.generation.GenerationRequest;
import io.lampejo.generation.Generator;
import io.lampejo.generation.GeneratorInfo;
import io.lampejo.generation.Generators;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Serves answers that were given before, lets those who ask for the same at the same time share one
 * computation, and asks the generator behind it for the rest.
 *
 * <p>Kept are whole answers to requests that determine their answer: at temperature 0, with a seed,
 * or where the caller wants it so. A kept answer is given again event by event as it was given
 * first. Requests are tenants' own: the tenant is in every key.
 */
public final class CachingGenerator implements Generator {
    private static final System.Logger LOG = System.getLogger(CachingGenerator.class.getName());

    private final Generator next;
    private final Generators generators;
    private final EntryStore store;
    private final Equivalents equivalents;
    private final CachePolicy policy;
    private final Time time;
    private final Shelf shelf;
    private final GenerationLookup lookup;
    private final Flights<CacheKey> flights;
    private final GenerationTally tally = new GenerationTally();

    /**
     * What the time is, and who sees to it when nobody asks.
     *
     * @param clock ages of answers, and the day that templates show, in their zone
     * @param nanoClock {@link System#nanoTime()}, for deadlines
     * @param helpers tell those who share an answer what is new
     */
    public record Time(Clock clock, LongSupplier nanoClock, ScheduledExecutorService helpers) {}

    public CachingGenerator(
            Generator next,
            Generators generators,
            EntryStore store,
            Equivalents equivalents,
            CachePolicy policy,
            Time time) {
        this.next = next;
        this.generators = generators;
        this.store = store;
        this.equivalents = equivalents;
        this.policy = policy;
        this.time = time;
        this.shelf = new Shelf(store, policy, time.clock());
        this.lookup = new GenerationLookup(shelf, equivalents);
        this.flights = new Flights<>(time.helpers(), time.nanoClock());
    }

    @Override
    public Multi<GenerationEvent> generate(GenerationRequest request) {
        return Multi.createFrom().deferred(() -> answer(request));
    }

    public Savings savings() {
        return tally.savings();
    }

    /** How many answers are being computed for whoever comes. */
    public int flights() {
        return flights.size();
    }

    /** What would be served. Computes nothing and counts nothing. */
    public Uni<Finding> lookup(GenerationRequest request) {
        Optional<GeneratorInfo> model = generators.find(request.model());
        if (model.isEmpty()) {
            return GenerationLookup.computed(Finding.Reason.NO_CACHE);
        }
        return switch (Repeatable.of(request, model.get())) {
            case TIMED -> GenerationLookup.computed(Finding.Reason.NO_CACHE);
            case SAMPLED -> GenerationLookup.computed(Finding.Reason.SAMPLED);
            case YES -> lookup.lookup(wanted(request, model.get()));
        };
    }

    private Multi<GenerationEvent> answer(GenerationRequest request) {
        Optional<GeneratorInfo> model = generators.find(request.model());
        if (model.isEmpty()) {
            return next.generate(request);
        }
        CacheUse use = request.call().cacheUse();
        return switch (Repeatable.of(request, model.get())) {
            case TIMED -> use.onlyIfCached() ? notCached() : next.generate(request);
            case SAMPLED -> bypass(request, CacheStatus.Why.SAMPLED);
            case YES ->
                    use.read() || use.store()
                            ? look(wanted(request, model.get()))
                            : bypass(request, CacheStatus.Why.ASKED);
        };
    }

    private Wanted wanted(GenerationRequest request, GeneratorInfo model) {
        return Wanted.of(request, model, LocalDate.now(time.clock()));
    }

    private Multi<GenerationEvent> bypass(GenerationRequest request, CacheStatus.Why why) {
        if (request.call().cacheUse().onlyIfCached()) {
            return notCached();
        }
        tally.bypassed();
        return next.generate(request)
                .map(event ->
                        event instanceof Started(var origin, var _, var identity)
                                ? new Started(origin, new CacheStatus.Bypass(why), identity)
                                : event);
    }

    private Multi<GenerationEvent> look(Wanted wanted) {
        if (!wanted.use().read()) {
            return compute(wanted, Optional.empty());
        }
        return shelf.find(wanted.key(), wanted.tenant())
                .onItem()
                .transformToMulti(
                        kept -> kept.isPresent() ? serve(wanted, kept.get()) : absent(wanted));
    }

    private Multi<GenerationEvent> serve(Wanted wanted, Kept kept) {
        return switch (shelf.freshness(kept, wanted.use())) {
            case FRESH -> replay(kept, Match.EXACT);
            case REVALIDATED -> {
                revalidate(wanted);
                yield replay(kept, Match.REVALIDATING);
            }
            case IF_ERROR -> compute(wanted, Optional.of(kept));
            case TOO_OLD -> compute(wanted, Optional.empty());
        };
    }

    private Multi<GenerationEvent> replay(Kept kept, Match match) {
        tally.hit(match, kept.entry().cost());
        List<GenerationEvent> events = new ArrayList<>(1 + kept.answer().events().size());
        events.add(
                new Started(
                        new Origin.Cache(),
                        new CacheStatus.Hit(Optional.of(shelf.ttl(kept)), match),
                        Optional.of(kept.answer().identity())));
        events.addAll(kept.answer().events());
        return Multi.createFrom().iterable(events);
    }

    /** Nothing is kept for the request as it is. */
    private Multi<GenerationEvent> absent(Wanted wanted) {
        Supplier<Multi<GenerationEvent>> computed = () -> compute(wanted, Optional.empty());
        Optional<Question> question =
                flights.flies(wanted.key()) ? Optional.empty() : wanted.question();
        if (question.isEmpty()) {
            return computed.get();
        }
        return equivalents
                .find(wanted.request(), question.get())
                .onItem()
                .transformToMulti(verdict ->
                        switch (verdict) {
                            case Verdict.Found found ->
                                    shelf.find(found.key(), wanted.tenant())
                                            .onItem()
                                            .transformToMulti(kept ->
                                                    kept.filter(it -> fresh(it, wanted))
                                                            .map(it -> replay(it, Match.SEMANTIC))
                                                            .orElseGet(computed));
                            case Verdict.None _, Verdict.Off _ -> computed.get();
                        });
    }

    private boolean fresh(Kept kept, Wanted wanted) {
        return shelf.freshness(kept, wanted.use()) == Freshness.FRESH;
    }

    /**
     * @param lastResort what to serve where it cannot be computed
     */
    private Multi<GenerationEvent> compute(Wanted wanted, Optional<Kept> lastResort) {
        if (wanted.use().onlyIfCached()) {
            return notCached();
        }
        return flights.board(
                        wanted.key(),
                        boarding(wanted.use()),
                        () -> alone(wanted),
                        new Caller(wanted.request().call().deadline(), tally))
                .onFailure(NothingCame.class)
                .recoverWithMulti(failure -> instead(wanted, lastResort, (NothingCame) failure));
    }

    /** What there is to be had instead of an answer that failed before it began. */
    private Multi<GenerationEvent> instead(
            Wanted wanted, Optional<Kept> lastResort, NothingCame failure) {
        if (ofAnother(failure)
                && !wanted.request().call().deadline().passed(time.nanoClock().getAsLong())) {
            return look(wanted);
        }
        return lastResort
                .filter(_ -> Outages.is(failure.why))
                .map(kept -> replay(kept, Match.STALE))
                .orElseGet(() -> Multi.createFrom().failure(failure.why));
    }

    /** It is the time of the one who led that ran out. */
    private static boolean ofAnother(NothingCame failure) {
        return failure.role == Role.FOLLOWER
                && failure.why instanceof FailureException failed
                && failed.failure() instanceof Failure.DeadlineExceeded;
    }

    private static Boarding boarding(CacheUse use) {
        if (!use.read()) {
            return Boarding.ANEW;
        }
        return use.store() ? Boarding.SHARED : Boarding.APART;
    }

    /** The answer of one who has nobody to join: perhaps they have landed just now. */
    private Multi<GenerationEvent> alone(Wanted wanted) {
        return wanted.use().read()
                ? shelf.near(wanted.key(), wanted.tenant())
                        .filter(kept -> fresh(kept, wanted))
                        .map(kept -> replay(kept, Match.EXACT))
                        .orElseGet(() -> computation(wanted))
                : computation(wanted);
    }

    private Multi<GenerationEvent> computation(Wanted wanted) {
        tally.miss();
        Multi<GenerationEvent> answer = next.generate(wanted.request());
        return wanted.use().store()
                ? answer.map(new Recorder(wanted, store, equivalents, policy, time.clock()))
                : answer;
    }

    /** Has a new answer computed, unless one is on its way. */
    private void revalidate(Wanted wanted) {
        if (flights.flies(wanted.key())) {
            return;
        }
        Call call = wanted.request().call();
        Deadline deadline = Deadline.after(call.deadline().budget(), time.nanoClock().getAsLong());
        CacheUse use = new CacheUse(true, true, Optional.empty(), false, wanted.use().wishes());
        Call background = new Call(call.tenant(), call.requestId(), deadline, use);
        compute(wanted.with(background), Optional.empty())
                .subscribe()
                .with(
                        _ -> {},
                        failure ->
                                LOG.log(
                                        System.Logger.Level.DEBUG,
                                        "a stale answer could not be renewed",
                                        failure));
    }

    private static Multi<GenerationEvent> notCached() {
        return Multi.createFrom().failure(new FailureException(new Failure.NotCached()));
    }
}
