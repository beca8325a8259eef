package io.lampejo.caching;

import io.lampejo.call.CacheUse;
import io.lampejo.call.Call;
import io.lampejo.call.Deadline;
import io.lampejo.content.Content;
import io.lampejo.generation.AnswerFormat;
import io.lampejo.generation.GenerationRequest;
import io.lampejo.generation.GeneratorInfo;
import io.lampejo.generation.Goldens;
import io.lampejo.generation.Message;
import io.lampejo.generation.Output;
import io.lampejo.generation.Prompt;
import io.lampejo.generation.SamplingWish;
import io.lampejo.generation.ToolCall;
import io.lampejo.generation.Tools;
import io.lampejo.json.JsonValue;
import io.lampejo.json.JsonValue.JsonArray;
import io.lampejo.json.JsonValue.JsonNull;
import io.lampejo.json.JsonValue.JsonNumber;
import io.lampejo.json.JsonValue.JsonObject;
import io.lampejo.json.JsonValue.JsonString;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A request of {@code make_generation_key_goldens.py}. */
record KeyCase(JsonObject json) {

    GeneratorInfo model() {
        return new GeneratorInfo(
                text(json, "model"),
                text(json, "fingerprint"),
                1,
                1,
                GeneratorInfo.Chat.TEMPLATE,
                Instant.EPOCH,
                "acme");
    }

    Optional<LocalDate> day() {
        return optional(json, "day").map(LocalDate::parse);
    }

    GenerationRequest request() {
        return new GenerationRequest(
                text(json, "model"),
                prompt(),
                sampling(object(json, "sampling")),
                output(object(json, "output")),
                tools(),
                new Call(
                        text(json, "tenant"),
                        Deadline.after(Duration.ofSeconds(1), 0),
                        CacheUse.DEFAULT));
    }

    private Prompt prompt() {
        if (json.get("messages") != null) {
            return new Prompt.Conversation(
                    objects(json, "messages").map(KeyCase::message).toList(),
                    object(json, "arguments"));
        }
        return json.get("text") == null
                ? new Prompt.Tokens(Goldens.ints(json, "tokens"))
                : new Prompt.Text(text(json, "text"));
    }

    private static Message message(JsonObject turn) {
        return new Message(
                Message.Role.valueOf(text(turn, "role")),
                texts(turn.get("content")).<Content>map(Content.Text::new).toList(),
                items(turn.get("calls"))
                        .map(call -> texts(call).toList())
                        .map(call -> new ToolCall(call.get(0), call.get(1), call.get(2)))
                        .toList(),
                optional(turn, "call_id"),
                optional(turn, "name"));
    }

    private static SamplingWish sampling(JsonObject wish) {
        Map<Integer, Float> bias = new HashMap<>();
        items(wish.get("logit_bias"))
                .map(pair -> items(pair).toList())
                .forEach(pair ->
                        bias.put(
                                ((JsonNumber) pair.get(0)).value().intValueExact(),
                                ((JsonNumber) pair.get(1)).value().floatValue()));
        return new SamplingWish(
                decimal(wish, "temperature"),
                decimal(wish, "top_p"),
                whole(wish, "top_k"),
                decimal(wish, "min_p"),
                decimal(wish, "presence_penalty"),
                decimal(wish, "frequency_penalty"),
                decimal(wish, "repetition_penalty"),
                bias,
                wish.get("seed") instanceof JsonNumber seed
                        ? OptionalLong.of(seed.value().longValueExact())
                        : OptionalLong.empty());
    }

    private static Output output(JsonObject output) {
        return new Output(
                whole(output, "choices").getAsInt(),
                whole(output, "max_tokens"),
                texts(output.get("stop")).toList(),
                switch (text(output, "format")) {
                    case "text" -> new AnswerFormat.Text();
                    case "json_object" -> new AnswerFormat.AnyJsonObject();
                    default -> new AnswerFormat.Schema(text(output, "name"), output.get("schema"));
                },
                whole(output, "top_logprobs"));
    }

    private Tools tools() {
        return new Tools(
                objects(json, "tools")
                        .map(tool ->
                                new Tools.Tool(
                                        text(tool, "name"),
                                        text(tool, "description"),
                                        object(tool, "parameters"),
                                        Tools.Strictness.valueOf(text(tool, "strictness"))))
                        .toList(),
                switch (text(json, "choice")) {
                    case "none" -> new Tools.Choice.None();
                    case "auto" -> new Tools.Choice.Auto();
                    case "required" -> new Tools.Choice.Required();
                    default -> new Tools.Choice.Named(text(json, "named"));
                },
                Tools.Parallel.valueOf(text(json, "parallel")));
    }

    private static String text(JsonObject in, String field) {
        return Goldens.string(in, field);
    }

    private static JsonObject object(JsonObject in, String field) {
        return (JsonObject) in.get(field);
    }

    private static Stream<JsonValue> items(JsonValue array) {
        return ((JsonArray) array).items().stream();
    }

    private static Stream<JsonObject> objects(JsonObject in, String field) {
        return items(in.get(field)).map(JsonObject.class::cast);
    }

    private static Stream<String> texts(JsonValue array) {
        return items(array).map(text -> ((JsonString) text).text());
    }

    private static Optional<String> optional(JsonObject in, String field) {
        return in.get(field) instanceof JsonNull ? Optional.empty() : Optional.of(text(in, field));
    }

    private static OptionalInt whole(JsonObject in, String field) {
        return in.get(field) instanceof JsonNumber number
                ? OptionalInt.of(number.value().intValueExact())
                : OptionalInt.empty();
    }

    private static OptionalDouble decimal(JsonObject in, String field) {
        return in.get(field) instanceof JsonNumber number
                ? OptionalDouble.of(Double.parseDouble(number.literal()))
                : OptionalDouble.empty();
    }

    static List<JsonObject> lines() {
        return Goldens.lines("generation-keys.jsonl");
    }
}
