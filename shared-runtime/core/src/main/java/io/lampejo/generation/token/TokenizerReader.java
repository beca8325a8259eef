package io.lampejo.generation.token;

import io.lampejo.generation.token.Decoding.Opening;
import io.lampejo.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a Hugging Face {@code tokenizer.json} how ids become text: byte-level BPE (GPT-2,
 * Llama 3, Qwen …), BPE after sentencepiece with byte fallback (Llama 2, Mistral, Gemma …) and
 * Unigram. The decoder is taken step by step; one whose steps cannot be done token by token is
 * refused.
 */
public final class TokenizerReader {
    private static final Pattern BYTE_TOKEN = Pattern.compile("<0x[0-9A-Fa-f]{2}>");

    private final List<@Nullable String> names;
    private final byte[][] bytes;
    private final BitSet byteTokens = new BitSet();
    private Opening opening = new Opening.AsItIs();
    private boolean fused;

    private TokenizerReader(List<@Nullable String> names) {
        this.names = new ArrayList<>(names);
        this.bytes = new byte[names.size()][0];
    }

    /**
     * @throws UnreadableTokenizerException where it is of a kind that cannot be read
     */
    public static Decoding read(JsonObject file) {
        TokenNames tokens = TokenNames.of(file);
        TokenizerReader reader = new TokenizerReader(tokens.names());
        DecoderStep.of(file.get("decoder")).forEach(reader::take);
        if (!reader.fused) {
            // Without a step that joins the tokens, joining is what is left to do.
            reader.fuse();
        }
        return reader.decoding(tokens.special());
    }

    private Decoding decoding(BitSet special) {
        return new Decoding(new Vocabulary(List.of(bytes), special), byteTokens, opening);
    }

    private void take(DecoderStep step) {
        switch (step) {
            case DecoderStep.Replace(String text, String by) -> {
                tokenwise(step);
                rename(name -> name.replace(text, by));
            }
            case DecoderStep.Metaspace(String mark, DecoderStep.FirstMark first) -> {
                tokenwise(step);
                if (first == DecoderStep.FirstMark.NOTHING) {
                    opening = new Opening.WithoutMarks(marked(mark));
                }
                rename(name -> name.replace(mark, " "));
            }
            case DecoderStep.ByteFallback _ -> {
                tokenwise(step);
                findByteTokens();
            }
            case DecoderStep.ByteLevel _ -> {
                tokenwise(step);
                for (int id = 0; id < bytes.length; id++) {
                    String name = names.get(id);
                    if (name != null) {
                        bytes[id] = ByteLevelAlphabet.bytes(name);
                    }
                }
                fused = true;
            }
            case DecoderStep.Fuse _ -> {
                if (!fused) {
                    fuse();
                }
            }
            case DecoderStep.Strip(String character, int count) -> {
                if (!fused || !character.equals(" ") || !(opening instanceof Opening.AsItIs)) {
                    throw refused(step);
                }
                opening = new Opening.WithoutSpaces(count);
            }
        }
    }

    private void tokenwise(DecoderStep step) {
        if (fused) {
            throw refused(step);
        }
    }

    private static UnreadableTokenizerException refused(DecoderStep step) {
        return new UnreadableTokenizerException(
                "the tokenizer's decoder has the step %s where it cannot be done token by token"
                        .formatted(step.getClass().getSimpleName()));
    }

    private void rename(UnaryOperator<String> change) {
        names.replaceAll(name -> name == null ? null : change.apply(name));
    }

    /** Tokens all of whose spaces come from the mark. */
    private BitSet marked(String mark) {
        BitSet marked = new BitSet();
        for (int id = 0; id < bytes.length; id++) {
            String name = names.get(id);
            marked.set(id, name != null && name.contains(mark) && !name.contains(" "));
        }
        return marked;
    }

    private void findByteTokens() {
        for (int id = 0; id < bytes.length; id++) {
            String name = names.get(id);
            if (name != null && name.length() == 6 && BYTE_TOKEN.matcher(name).matches()) {
                byteTokens.set(id);
                bytes[id] = new byte[] {(byte) Integer.parseInt(name.substring(3, 5), 16)};
            }
        }
    }

    private void fuse() {
        for (int id = 0; id < bytes.length; id++) {
            String name = names.get(id);
            if (name != null && !byteTokens.get(id)) {
                bytes[id] = name.getBytes(StandardCharsets.UTF_8);
            }
        }
        fused = true;
    }
}
