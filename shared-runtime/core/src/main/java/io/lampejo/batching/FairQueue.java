package io.lampejo.batching;

import io.lampejo.batching.Admission.Backlog;
import io.lampejo.batching.Work.Slot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is: start-time fair queuing (Goyal, Vin and Cheng, 1996) between requests, with
 * tokens as the measure of service. A request that comes new starts at the virtual time of the turn
 * being served, so it waits for at most one turn of each request before it, however much these
 * still have to do.
 *
 * <p>A plain data structure: its owner holds a lock around every call.
 */
final class FairQueue {
    /** Inputs prepared in one turn: enough to amortise the lock, few enough to take turns. */
    private static final int PREPARE_TURN = 32;

    /** Preparing a token costs about this share of running it. */
    private static final double PREPARE_COST = 1.0 / 64;

    /** Most sequences that are looked at when a run is put together. */
    private static final int CANDIDATES = 64;

    private final PriorityQueue<Job> waiting =
            new PriorityQueue<>(Comparator.comparingDouble(job -> job.virtualTime));
    private final BatchPolicy policy;
    private final int workers;
    private final Predicate<String> batchInvariant;

    private final Set<Job> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private double virtualClock;
    private long tokens;
    private long turnTokens;

    /**
     * @param batchInvariant whether a model's sequences may share a run; asked only of prepared
     *     ones
     */
    FairQueue(BatchPolicy policy, int workers, Predicate<String> batchInvariant) {
        this.policy = policy;
        this.workers = workers;
        this.batchInvariant = batchInvariant;
    }

    Backlog backlog() {
        return new Backlog(open.size(), tokens, turnTokens);
    }

    void enter(Job job) {
        open.add(job);
        tokens += job.estimate;
        turnTokens += turnShare(job);
        job.virtualTime = virtualClock;
        await(job);
    }

    /**
     * The job is over, whether answered or not: what it held is free and what is left of it
     * dropped.
     *
     * @return whether it was still open
     */
    boolean leave(Job job) {
        job.over = true;
        if (!open.remove(job)) {
            return false;
        }
        tokens -= job.estimate;
        turnTokens -= turnShare(job);
        stopWaiting(job);
        return true;
    }

    /** All jobs that are not over. */
    List<Job> open() {
        return List.copyOf(open);
    }

    /** Inputs of a job are prepared; where they were the last ones, it waits for its runs. */
    void prepared(Job job, int count) {
        if (job.prepared(count) && !job.over) {
            await(job);
        }
    }

    /** The next piece of work, or null where nothing waits. */
    @Nullable Work next() {
        Job job = waiting.poll();
        if (job == null) {
            return null;
        }
        job.waiting = false;
        virtualClock = Math.max(virtualClock, job.virtualTime);
        return job.hasInputsToPrepare() ? preparation(job) : run(job);
    }

    private Work preparation(Job job) {
        int from = job.handOutPreparation(PREPARE_TURN);
        int to = job.handedToPrepare();
        job.virtualTime += PREPARE_COST * job.estimate * (to - from) / job.inputs();
        if (job.hasInputsToPrepare()) {
            await(job);
        }
        return new Work.Prepare(job, from, to);
    }

    private Work run(Job first) {
        List<Slot> slots =
                batchInvariant.test(first.request.model())
                        ? together(first)
                        : List.of(new Slot(first, first.peekRun(0)));
        // Each job's slots stand together, its turns paid for by the tokens it had.
        for (int i = 0; i < slots.size(); ) {
            Job job = slots.get(i).job();
            int end = i;
            while (end < slots.size() && slots.get(end).job() == job) {
                end++;
            }
            charge(job, slots.subList(i, end));
            i = end;
        }
        return new Work.Run(slots);
    }

    private void charge(Job job, List<Slot> slots) {
        stopWaiting(job);
        for (Slot slot : slots) {
            job.virtualTime += job.sequence(slot.index()).length();
        }
        job.handOutRuns(slots.size());
        if (job.hasSequencesToRun()) {
            await(job);
        }
    }

    private void await(Job job) {
        job.waiting = true;
        waiting.add(job);
    }

    private void stopWaiting(Job job) {
        if (job.waiting) {
            job.waiting = false;
            waiting.remove(job);
        }
    }

    private List<Slot> together(Job first) {
        List<Slot> candidates = new ArrayList<>(CANDIDATES);
        addCandidates(first, candidates);
        for (Job other : waiting) {
            if (candidates.size() == CANDIDATES) {
                break;
            }
            if (other.hasSequencesToRun() && other.request.model().equals(first.request.model())) {
                addCandidates(other, candidates);
            }
        }
        int[] lengths =
                candidates.stream().mapToInt(s -> s.job().sequence(s.index()).length()).toArray();
        return leadingOfEachJob(candidates, BatchPlanner.plan(lengths, workers, policy));
    }

    private static void addCandidates(Job job, List<Slot> candidates) {
        for (int ahead = 0; candidates.size() < CANDIDATES; ahead++) {
            int index = job.peekRun(ahead);
            if (index < 0) {
                return;
            }
            candidates.add(new Slot(job, index));
        }
    }

    /** A job hands out its sequences in its own order: what stands behind a gap waits. */
    private static List<Slot> leadingOfEachJob(List<Slot> candidates, BitSet chosen) {
        List<Slot> slots = new ArrayList<>(chosen.cardinality());
        @Nullable Job gap = null;
        for (int i = 0; i < candidates.size(); i++) {
            Slot slot = candidates.get(i);
            if (!chosen.get(i)) {
                gap = slot.job();
            } else if (slot.job() != gap) {
                slots.add(slot);
            }
        }
        return slots;
    }

    private static long turnShare(Job job) {
        return Math.min(job.estimate, Admission.TURN_TOKENS);
    }
}
