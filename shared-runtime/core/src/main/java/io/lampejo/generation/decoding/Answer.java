package io.lampejo.generation.decoding;

import io.lampejo.call.CacheStatus;
import io.lampejo.call.Deadline;
import io.lampejo.call.Origin;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.Usage;
import java.util.List;

/**
 * A request's answer as it grows: several sequences write into one {@link EventPipe}. Its fields
 * belong to the decode loop's thread.
 */
final class Answer {
    final EventPipe pipe;
    final Deadline deadline;
    final long submittedNanos;
    final String tenant;
    final Decoder.Rounding rounding;
    private final int promptLength;
    private int unfinished;
    private int reused = -1;
    private int generated;
    private final Runnable whenOver;
    private boolean over;

    Answer(EventPipe pipe, DecodeRequest request, long nowNanos) {
        this.pipe = pipe;
        this.deadline = request.call().deadline();
        this.submittedNanos = nowNanos;
        this.tenant = request.call().tenant();
        this.rounding = request.rounding();
        this.whenOver = request.whenOver();
        this.promptLength = request.prompt().length;
        this.unfinished = request.choices().size();
    }

    /** The caller has gone, or the answer is whole or failed: no more work for it. */
    boolean over() {
        return over || pipe.cancelled();
    }

    /** The caller has gone before the answer was whole; told once. */
    boolean abandoned() {
        boolean news = !over;
        end();
        return news;
    }

    /** A sequence's prompt is read. Only the first one of them is news. */
    boolean started(int reusedTokens) {
        boolean first = reused < 0;
        if (first) {
            reused = reusedTokens;
            pipe.offer(new GenerationEvent.Started(new Origin.Cpu(), new CacheStatus.NotAsked()));
        }
        return first;
    }

    void offer(List<GenerationEvent> events) {
        for (GenerationEvent event : events) {
            pipe.offer(event);
        }
    }

    /** One sequence is over; the last one ends the answer. */
    void finished(Sequence sequence, FinishReason reason, List<GenerationEvent> events) {
        sequence.finish(reason, events);
        offer(events);
        generated += sequence.generated();
        unfinished--;
        if (unfinished == 0) {
            pipe.offer(
                    new GenerationEvent.Finished(
                            new Usage(promptLength, Math.max(0, reused), generated)));
            pipe.complete();
            end();
        }
    }

    void fail(Failure failure) {
        fail(new FailureException(failure));
    }

    void fail(Throwable failure) {
        if (!over) {
            pipe.fail(failure);
            end();
        }
    }

    private void end() {
        if (!over) {
            over = true;
            whenOver.run();
        }
    }
}
