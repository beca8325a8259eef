package io.lampejo.langchain4j;

import dev.langchain4j.exception.LangChain4jException;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Blocks a caller until an answer is whole. */
final class Waiting {
    private Waiting() {}

    /**
     * For callers of blocking methods. One that is interrupted leaves, and the work for it ends.
     */
    static <T> T forWhole(Uni<T> answer) {
        CompletableFuture<T> whole = answer.subscribeAsCompletionStage();
        try {
            return whole.get(); // every request has a deadline
        } catch (InterruptedException e) {
            whole.cancel(true);
            Thread.currentThread().interrupt();
            throw new LangChain4jException("interrupted while an answer was awaited", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException expected -> throw expected;
                case Error broken -> throw broken;
                case null, default -> throw new LangChain4jException(e.getCause());
            }
        }
    }
}
