package io.lampejo.batching;

import java.util.List;

/** What a worker does next. */
sealed interface Work {

    /** Prepare the inputs {@code from} (inclusive) to {@code to} (exclusive) of a job. */
    record Prepare(Job job, int from, int to) implements Work {}

    /** Run sequences of one model together. The first one's turn it is. */
    record Run(List<Slot> slots) implements Work {}

    /** One sequence of a job. */
    record Slot(Job job, int index) {}
}
