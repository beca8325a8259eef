package io.lampejo.generation.decoding;

import java.util.concurrent.Semaphore;

/** Holds the decode loop before a step until it is told to go on. Shut at first. */
final class StepGate implements HashingDecoder.Faults {
    private final Semaphore permits = new Semaphore(0);
    private final Semaphore arrivals = new Semaphore(0);

    @Override
    public void step(int count) {
        arrivals.release();
        permits.acquireUninterruptibly();
    }

    /** Waits until the loop stands before a step it was not seen before. */
    void arrive() {
        arrivals.acquireUninterruptibly();
    }

    void pass(int steps) {
        permits.release(steps);
    }

    void open() {
        permits.release(Integer.MAX_VALUE / 2);
    }
}
