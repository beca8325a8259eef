package io.lampejo.caching.answer;

import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.TokenLogprob;
import io.lampejo.generation.Usage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what {@link AnswerWriter} wrote. */
public final class AnswerReader {
    private final byte[] bytes;
    private int at;

    private AnswerReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Empty where the bytes are of another format or damaged. */
    public static Optional<KeptAnswer> read(byte[] bytes) {
        try {
            return Optional.of(new AnswerReader(bytes).answer());
        } catch (Damaged _) {
            return Optional.empty();
        }
    }

    /** The bytes are not what they should be. Says no more: nobody but the reader sees it. */
    private static final class Damaged extends Exception {
        private static final long serialVersionUID = 1;

        Damaged() {
            super(null, null, false, false);
        }
    }

    private KeptAnswer answer() throws Damaged {
        if (one() != AnswerFormat1.VERSION) {
            throw new Damaged();
        }
        GenerationEvent.Identity identity = new GenerationEvent.Identity(text(), number());
        List<GenerationEvent> events = new ArrayList<>(bytes.length / 8);
        GenerationEvent event;
        do {
            event = event();
            events.add(event);
        } while (!(event instanceof GenerationEvent.Finished));
        if (at != bytes.length) {
            throw new Damaged();
        }
        return new KeptAnswer(identity, events);
    }

    private GenerationEvent event() throws Damaged {
        return switch (one()) {
            case AnswerFormat1.TEXT -> new GenerationEvent.TextDelta(count(), text(), List.of());
            case AnswerFormat1.TEXT_WITH_TOKENS ->
                    new GenerationEvent.TextDelta(count(), text(), tokens());
            case AnswerFormat1.CALL_STARTED ->
                    new GenerationEvent.ToolCallStarted(count(), count(), text(), text());
            case AnswerFormat1.CALL_DELTA ->
                    new GenerationEvent.ToolCallDelta(count(), count(), text());
            case AnswerFormat1.CHOICE_FINISHED ->
                    new GenerationEvent.ChoiceFinished(count(), reason());
            case AnswerFormat1.FINISHED ->
                    new GenerationEvent.Finished(new Usage(count(), count(), count()));
            default -> throw new Damaged();
        };
    }

    private FinishReason reason() throws Damaged {
        return switch (one()) {
            case 0 -> FinishReason.STOP;
            case 1 -> FinishReason.LENGTH;
            case 2 -> FinishReason.TOOL_CALLS;
            default -> throw new Damaged();
        };
    }

    private List<TokenLogprob> tokens() throws Damaged {
        int count = length();
        List<TokenLogprob> tokens = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            TokenLogprob.Candidate chosen = candidate();
            int size = length();
            List<TokenLogprob.Candidate> top = new ArrayList<>(size);
            for (int j = 0; j < size; j++) {
                top.add(candidate());
            }
            tokens.add(new TokenLogprob(chosen, top));
        }
        return tokens;
    }

    private TokenLogprob.Candidate candidate() throws Damaged {
        int token = count();
        int length = length();
        byte[] said = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        int bits = 0;
        for (int i = 0; i < Float.BYTES; i++) {
            bits = (bits << 8) | (one() & 0xFF);
        }
        return new TokenLogprob.Candidate(token, said, Float.intBitsToFloat(bits));
    }

    private String text() throws Damaged {
        int length = length();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    /** How many bytes or things follow, which are at least as many bytes. */
    private int length() throws Damaged {
        int length = count();
        if (length > bytes.length - at) {
            throw new Damaged();
        }
        return length;
    }

    private int count() throws Damaged {
        long number = number();
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new Damaged();
        }
        return (int) number;
    }

    private long number() throws Damaged {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = one();
            number |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new Damaged();
    }

    private byte one() throws Damaged {
        if (at >= bytes.length) {
            throw new Damaged();
        }
        return bytes[at++];
    }
}
