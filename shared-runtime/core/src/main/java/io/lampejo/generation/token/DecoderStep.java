package io.lampejo.generation.token;

import io.lampejo.json.JsonValue;
import io.lampejo.json.JsonValue.JsonArray;
import io.lampejo.json.JsonValue.JsonBool;
import io.lampejo.json.JsonValue.JsonNumber;
import io.lampejo.json.JsonValue.JsonObject;
import io.lampejo.json.JsonValue.JsonString;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A step of a tokenizer's decoder, as a {@code tokenizer.json} describes it. */
sealed interface DecoderStep {

    record ByteLevel() implements DecoderStep {}

    record ByteFallback() implements DecoderStep {}

    record Fuse() implements DecoderStep {}

    record Replace(String text, String by) implements DecoderStep {}

    /**
     * @param mark stands for a space
     */
    record Metaspace(String mark, FirstMark first) implements DecoderStep {}

    /** What the mark of a text's first token becomes. */
    enum FirstMark {
        SPACE,
        NOTHING
    }

    /** Removes so many of a character, at most, from the beginning of the text. */
    record Strip(String character, int count) implements DecoderStep {}

    /** The steps of a decoder, sequences of sequences laid flat. */
    static List<DecoderStep> of(@Nullable JsonValue decoder) {
        return stream(decoder).toList();
    }

    private static Stream<DecoderStep> stream(@Nullable JsonValue decoder) {
        if (!(decoder instanceof JsonObject fields)
                || !(fields.get("type") instanceof JsonString(String type))) {
            throw new UnreadableTokenizerException("the tokenizer has no decoder");
        }
        return switch (type) {
            case "ByteLevel" -> Stream.of(new ByteLevel());
            case "ByteFallback" -> Stream.of(new ByteFallback());
            case "Fuse" -> Stream.of(new Fuse());
            case "Metaspace" -> Stream.of(metaspace(fields));
            case "Replace" -> Stream.of(replace(fields));
            case "Strip" -> Stream.of(strip(fields));
            case "Sequence" ->
                    fields.get("decoders") instanceof JsonArray(List<JsonValue> decoders)
                            ? decoders.stream().flatMap(DecoderStep::stream)
                            : Stream.of();
            case String other ->
                    throw new UnreadableTokenizerException(
                            "the tokenizer's decoder is of type %s".formatted(other));
        };
    }

    private static Metaspace metaspace(JsonObject fields) {
        String mark =
                fields.get("replacement") instanceof JsonString(String character)
                        ? character
                        : "\u2581";
        boolean kept =
                fields.get("prepend_scheme") instanceof JsonString(String scheme)
                        ? scheme.equals("never")
                        : fields.get("add_prefix_space") instanceof JsonBool(boolean prefix)
                                && !prefix;
        return new Metaspace(mark, kept ? FirstMark.SPACE : FirstMark.NOTHING);
    }

    private static Replace replace(JsonObject fields) {
        if (fields.get("pattern") instanceof JsonObject pattern
                && pattern.get("String") instanceof JsonString(String text)
                && fields.get("content") instanceof JsonString(String by)) {
            return new Replace(text, by);
        }
        throw new UnreadableTokenizerException(
                "the tokenizer's decoder replaces by a regular expression");
    }

    private static Strip strip(JsonObject fields) {
        if (fields.get("content") instanceof JsonString(String character)
                && number(fields.get("stop")) == 0) {
            return new Strip(character, number(fields.get("start")));
        }
        throw new UnreadableTokenizerException(
                "the tokenizer's decoder strips the end of the text");
    }

    private static int number(@Nullable JsonValue value) {
        return value instanceof JsonNumber number ? number.value().intValue() : 0;
    }
}
