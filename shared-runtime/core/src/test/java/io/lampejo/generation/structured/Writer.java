package io.lampejo.generation.structured;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.generation.token.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** A model that knows nothing: writes at random whatever a constraint allows. */
final class Writer {
    private final Vocabulary vocabulary;
    private final GrammarCompiler compiler;

    Writer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.compiler = new GrammarCompiler(vocabulary);
    }

    GrammarCompiler compiler() {
        return compiler;
    }

    /**
     * A whole answer. Wanders for so many tokens, then takes the shortest way to the end.
     *
     * @throws AssertionError where it runs into a wall or finds no end
     */
    String answer(Grammar grammar, int tokens, Random random) {
        TokenConstraint constraint = compiler.compile(grammar).start();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int written = 0; written < tokens; written++) {
            int[] allowed = allowed(constraint);
            if (constraint.mayEnd() && (allowed.length == 0 || random.nextInt(6) == 0)) {
                return text.toString(StandardCharsets.UTF_8);
            }
            if (allowed.length == 0) {
                throw new AssertionError("a wall behind " + text);
            }
            int token = allowed[random.nextInt(allowed.length)];
            constraint.accept(token);
            text.writeBytes(vocabulary.bytes(token));
        }
        for (byte b : shortestEnd(grammar, text.toByteArray())) {
            // The first 256 tokens are the bytes.
            if (Arrays.binarySearch(allowed(constraint), b & 0xFF) < 0) {
                throw new AssertionError("byte %d is not allowed behind %s".formatted(b, text));
            }
            constraint.accept(b & 0xFF);
            text.write(b);
        }
        assertThat(constraint.mayEnd()).isTrue();
        return text.toString(StandardCharsets.UTF_8);
    }

    private static byte[] shortestEnd(Grammar grammar, byte[] text) {
        GrammarState state = GrammarState.start(grammar.node(), 32 + grammar.node().need());
        for (byte b : text) {
            state = state.step(b & 0xFF);
        }
        record Way(GrammarState state, Way before, int by) {}
        Set<GrammarState> seen = new HashSet<>();
        Deque<Way> open = new ArrayDeque<>();
        open.add(new Way(state, null, 0));
        while (!open.isEmpty()) {
            Way way = open.remove();
            if (way.state().mayEnd()) {
                Deque<Byte> bytes = new ArrayDeque<>();
                for (Way at = way; at.before() != null; at = at.before()) {
                    bytes.addFirst((byte) at.by());
                }
                byte[] end = new byte[bytes.size()];
                int i = 0;
                for (byte b : bytes) {
                    end[i++] = b;
                }
                return end;
            }
            for (int b = 0; b < 256; b++) {
                GrammarState next = way.state().step(b);
                if (next != null && seen.add(next)) {
                    open.add(new Way(next, way, b));
                }
            }
        }
        throw new AssertionError("no end");
    }

    int[] allowed(TokenConstraint constraint) {
        long[] bits = new long[Math.ceilDiv(vocabulary.size(), 64)];
        constraint.allowed(bits);
        return BitSet.valueOf(bits).stream().toArray();
    }

    /** Feeds a text, cut into tokens at random; whether it got through and may end there. */
    boolean accepts(TokenConstraint constraint, String text, Random random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; ) {
            int token = tokenAt(bytes, at, random);
            long[] bits = new long[Math.ceilDiv(vocabulary.size(), 64)];
            constraint.allowed(bits);
            if ((bits[token >> 6] >>> token & 1) == 0) {
                return false;
            }
            constraint.accept(token);
            at += vocabulary.length(token);
        }
        return constraint.mayEnd();
    }

    private int tokenAt(byte[] bytes, int at, Random random) {
        int chosen = bytes[at] & 0xFF;
        int candidates = 1;
        for (int id = 256; id < vocabulary.size(); id++) {
            if (matches(id, bytes, at) && random.nextInt(++candidates) == 0) {
                chosen = id;
            }
        }
        return chosen;
    }

    private boolean matches(int id, byte[] bytes, int at) {
        int length = vocabulary.length(id);
        if (vocabulary.special(id) || length == 0 || at + length > bytes.length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (vocabulary.byteAt(id, i) != bytes[at + i]) {
                return false;
            }
        }
        return true;
    }
}
