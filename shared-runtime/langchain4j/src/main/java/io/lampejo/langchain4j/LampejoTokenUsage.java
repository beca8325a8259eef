package io.lampejo.langchain4j;

import dev.langchain4j.model.output.TokenUsage;
import io.lampejo.generation.Usage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tokens of an answer, and how many of the prompt's were reused instead of computed. */
public final class LampejoTokenUsage extends TokenUsage {
    private final int cachedInputTokenCount;

    LampejoTokenUsage(Usage usage) {
        this(usage.prompt(), usage.completion(), usage.total(), usage.cached());
    }

    private LampejoTokenUsage(
            @Nullable Integer input,
            @Nullable Integer output,
            @Nullable Integer total,
            int cached) {
        super(input, output, total);
        this.cachedInputTokenCount = cached;
    }

    /** Tokens of the prompt, among {@link #inputTokenCount()}, that were reused. */
    public int cachedInputTokenCount() {
        return cachedInputTokenCount;
    }

    @Override
    public TokenUsage add(@Nullable TokenUsage that) {
        if (that == null) {
            return this;
        }
        int cached = that instanceof LampejoTokenUsage other ? other.cachedInputTokenCount : 0;
        return new LampejoTokenUsage(
                sum(inputTokenCount(), that.inputTokenCount()),
                sum(outputTokenCount(), that.outputTokenCount()),
                sum(totalTokenCount(), that.totalTokenCount()),
                cachedInputTokenCount + cached);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LampejoTokenUsage that
                && super.equals(that)
                && cachedInputTokenCount == that.cachedInputTokenCount;
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), cachedInputTokenCount);
    }

    @Override
    public String toString() {
        return "LampejoTokenUsage { inputTokenCount = %d, cachedInputTokenCount = %d, outputTokenCount = %d, totalTokenCount = %d }"
                .formatted(
                        inputTokenCount(),
                        cachedInputTokenCount,
                        outputTokenCount(),
                        totalTokenCount());
    }
}
