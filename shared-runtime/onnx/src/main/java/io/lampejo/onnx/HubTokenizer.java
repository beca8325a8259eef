package io.lampejo.onnx;

import ai.djl.huggingface.tokenizers.jni.LibUtils;
import ai.djl.huggingface.tokenizers.jni.TokenizersLibrary;
import io.lampejo.embedding.TokenSequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The Hugging Face tokenizer of a model ({@code tokenizer.json}), in process through DJL's binding.
 *
 * <p>Padding and truncation that the file asks for are switched off: sequences are never padded
 * here, and cutting one is the caller's decision. Thread-safe; closed by its owner when nobody uses
 * it.
 */
public final class HubTokenizer implements AutoCloseable {
    private static final TokenizersLibrary LIBRARY = TokenizersLibrary.LIB;

    private final long handle;
    private final int[] before;
    private final int[] after;

    private HubTokenizer(long handle) {
        this.handle = handle;
        int[] plain = ids("a", false);
        int[] special = ids("a", true);
        int start = indexOf(special, plain);
        this.before = Arrays.copyOfRange(special, 0, start);
        this.after = Arrays.copyOfRange(special, start + plain.length, special.length);
    }

    public static HubTokenizer open(Path file) throws IOException {
        LibUtils.checkStatus();
        long handle = LIBRARY.createTokenizerFromString(Files.readString(file));
        LIBRARY.disablePadding(handle);
        LIBRARY.disableTruncation(handle);
        return new HubTokenizer(handle);
    }

    /** Token ids of a text, special tokens around them. */
    public int[] encode(String text) {
        return ids(text, true);
    }

    /** Token ids of a text that brings its special tokens along, as a rendered template does. */
    public int[] encodeAsIs(String text) {
        return ids(text, false);
    }

    /** How many special tokens stand around a sequence. */
    int specialTokens() {
        return before.length + after.length;
    }

    /** The ids with special tokens around them, where they are not there already. */
    int[] withSpecialTokens(int[] ids) {
        if (startsWith(ids, before) && endsWith(ids, after) && ids.length >= specialTokens()) {
            return ids;
        }
        int[] sequence = Arrays.copyOf(before, ids.length + specialTokens());
        System.arraycopy(ids, 0, sequence, before.length, ids.length);
        System.arraycopy(after, 0, sequence, before.length + ids.length, after.length);
        return sequence;
    }

    /** The longest head of a sequence that fits a window, its closing special tokens kept. */
    TokenSequence cut(int[] sequence, int window) {
        int dropped = sequence.length - window;
        int[] head = Arrays.copyOf(sequence, window);
        System.arraycopy(after, 0, head, window - after.length, after.length);
        return new TokenSequence(head, dropped);
    }

    @Override
    public void close() {
        LIBRARY.deleteTokenizer(handle);
    }

    private int[] ids(String text, boolean addSpecialTokens) {
        long encoding = LIBRARY.encode(handle, text, addSpecialTokens);
        try {
            long[] wide = LIBRARY.getTokenIds(encoding);
            int[] ids = new int[wide.length];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = (int) wide[i];
            }
            return ids;
        } finally {
            LIBRARY.deleteEncoding(encoding);
        }
    }

    private static int indexOf(int[] sequence, int[] part) {
        for (int i = 0; i + part.length <= sequence.length; i++) {
            if (Arrays.equals(sequence, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new IllegalStateException("special tokens stand around a text, not within it");
    }

    private static boolean startsWith(int[] ids, int[] prefix) {
        return ids.length >= prefix.length
                && Arrays.equals(ids, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static boolean endsWith(int[] ids, int[] suffix) {
        int from = ids.length - suffix.length;
        return from >= 0 && Arrays.equals(ids, from, ids.length, suffix, 0, suffix.length);
    }
}
