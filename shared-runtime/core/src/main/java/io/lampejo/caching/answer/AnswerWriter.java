package io.lampejo.caching.answer;

import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.TokenLogprob;
import io.lampejo.generation.Usage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Writes an answer as bytes while it is given. One that grows over its limit is let go at once. Not
 * thread-safe.
 */
public final class AnswerWriter {
    private final int maxBytes;
    private byte[] bytes = new byte[256];
    private int size;
    private boolean over;

    /**
     * @param maxBytes of an answer that is worth keeping
     */
    public AnswerWriter(GenerationEvent.Identity identity, int maxBytes) {
        this.maxBytes = maxBytes;
        one(AnswerFormat1.VERSION);
        text(identity.id());
        number(identity.createdAtSeconds());
    }

    public void add(GenerationEvent event) {
        switch (event) {
            case GenerationEvent.Started _ -> {} // told anew to each reader
            case GenerationEvent.TextDelta(int choice, String text, List<TokenLogprob> tokens) -> {
                one(tokens.isEmpty() ? AnswerFormat1.TEXT : AnswerFormat1.TEXT_WITH_TOKENS);
                number(choice);
                text(text);
                if (!tokens.isEmpty()) {
                    number(tokens.size());
                    tokens.forEach(this::token);
                }
            }
            case GenerationEvent.ToolCallStarted(int choice, int call, String id, String name) -> {
                one(AnswerFormat1.CALL_STARTED);
                number(choice);
                number(call);
                text(id);
                text(name);
            }
            case GenerationEvent.ToolCallDelta(int choice, int call, String arguments) -> {
                one(AnswerFormat1.CALL_DELTA);
                number(choice);
                number(call);
                text(arguments);
            }
            case GenerationEvent.ChoiceFinished(int choice, FinishReason reason) -> {
                one(AnswerFormat1.CHOICE_FINISHED);
                number(choice);
                one(
                        switch (reason) {
                            case STOP -> (byte) 0;
                            case LENGTH -> (byte) 1;
                            case TOOL_CALLS -> (byte) 2;
                        });
            }
            case GenerationEvent.Finished(Usage usage, _) -> {
                one(AnswerFormat1.FINISHED);
                number(usage.prompt());
                number(usage.cached());
                number(usage.completion());
            }
        }
    }

    /** Whether it grew over its limit. */
    public boolean over() {
        return over;
    }

    /**
     * All that was written.
     *
     * @throws IllegalStateException where it is over the limit
     */
    public byte[] toBytes() {
        if (over) {
            throw new IllegalStateException("an answer over its limit was let go");
        }
        return Arrays.copyOf(bytes, size);
    }

    private void token(TokenLogprob token) {
        candidate(token.chosen());
        number(token.top().size());
        token.top().forEach(this::candidate);
    }

    private void candidate(TokenLogprob.Candidate candidate) {
        number(candidate.token());
        array(candidate.bytes());
        int bits = Float.floatToRawIntBits(candidate.logprob());
        for (int shift = 24; shift >= 0; shift -= 8) {
            one((byte) (bits >>> shift));
        }
    }

    private void text(String text) {
        array(text.getBytes(StandardCharsets.UTF_8));
    }

    private void array(byte[] value) {
        number(value.length);
        if (room(value.length)) {
            System.arraycopy(value, 0, bytes, size, value.length);
            size += value.length;
        }
    }

    private void number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            one((byte) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        one((byte) rest);
    }

    private void one(byte value) {
        if (room(1)) {
            bytes[size++] = value;
        }
    }

    /** False once it is too much. */
    private boolean room(int more) {
        if (over || more > maxBytes - size) {
            over = true;
            bytes = new byte[0];
            return false;
        }
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
        return true;
    }
}
