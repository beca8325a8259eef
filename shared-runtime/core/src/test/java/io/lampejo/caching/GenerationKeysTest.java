package io.lampejo.caching;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.lampejo.json.JsonParser;
import io.lampejo.json.JsonValue.JsonObject;
import io.lampejo.json.JsonValue.JsonString;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GenerationKeysTest {
    private static final JsonObject JSON =
            (JsonObject) JsonParser.parse("{\"a\":[1,true,null,\"b\"],\"c\":{\"d\":2.5}}");
    private static final Message SYSTEM = Message.of(Message.Role.SYSTEM, "Be brief.");
    private static final Message CALLS =
            new Message(
                    Message.Role.ASSISTANT,
                    List.of(new Content.Text("Well")),
                    List.of(new ToolCall("1", "look", "{}"), new ToolCall("2", "find", "{}")),
                    Optional.empty(),
                    Optional.of("bot"));
    private static final Message RESULT =
            new Message(
                    Message.Role.TOOL,
                    List.of(new Content.Text("12"), new Content.Text("°C")),
                    List.of(),
                    Optional.of("1"),
                    Optional.empty());
    private static final Message QUESTION = Message.of(Message.Role.USER, "Is it cold?");

    @Test
    void areThoseOfTheScript() {
        for (JsonObject line : KeyCase.lines()) {
            KeyCase named = new KeyCase((JsonObject) line.get("case"));

            CacheKey key = GenerationKeys.of(named.request(), named.model(), named.day());
            Optional<LastTurn> question =
                    GenerationKeys.question(named.request(), named.model(), named.day());

            assertThat(hex(key)).as(line.toJson()).isEqualTo(Goldens.string(line, "key"));
            assertThat(question.map(LastTurn::partition).map(GenerationKeysTest::hex))
                    .isEqualTo(
                            line.get("partition") instanceof JsonString(String hex)
                                    ? Optional.of(hex)
                                    : Optional.empty());
        }
    }

    static Stream<GenerationRequest> requests() {
        return Stream.of(
                        new Prompt.Conversation(List.of(SYSTEM, CALLS, RESULT, QUESTION), JSON),
                        new Prompt.Text("Is it cold?"),
                        new Prompt.Tokens(new int[] {7, 8}))
                .flatMap(prompt ->
                        Stream.of(
                                request(
                                        prompt,
                                        new AnswerFormat.Schema("weather", JSON),
                                        new Tools.Choice.Named("look")),
                                request(
                                        prompt,
                                        new AnswerFormat.Text(),
                                        new Tools.Choice.Required()),
                                request(
                                        prompt,
                                        new AnswerFormat.AnyJsonObject(),
                                        new Tools.Choice.None()),
                                request(
                                        prompt,
                                        new AnswerFormat.AnyJsonObject(),
                                        new Tools.Choice.Auto())));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void differWhereAnyFieldDiffers(GenerationRequest request) {
        Map<CacheKey, Object> seen = new HashMap<>(Map.of(key(request), request));

        List<Object> variants = Variants.of(request);

        assertThat(variants).hasSizeGreaterThan(40);
        for (Object variant : variants) {
            assertThat(seen.put(key((GenerationRequest) variant), variant))
                    .as("the key of %s", variant)
                    .isNull();
        }
    }

    @Test
    void differBetweenKinds() {
        assertThat(requests().map(GenerationKeysTest::key)).doesNotHaveDuplicates();
    }

    @Test
    void coverTheModelsContentAndTheDay() {
        GenerationRequest request = requests().findFirst().orElseThrow();
        Optional<LocalDate> day = Optional.of(LocalDate.of(2026, 1, 31));

        assertThat(
                        Stream.of(
                                GenerationKeys.of(request, model("m", "f"), Optional.empty()),
                                GenerationKeys.of(request, model("m", "g"), Optional.empty()),
                                GenerationKeys.of(request, model("n", "f"), Optional.empty()),
                                GenerationKeys.of(request, model("m", "f"), day),
                                GenerationKeys.of(
                                        request,
                                        model("m", "f"),
                                        day.map(date -> date.plusDays(1)))))
                .doesNotHaveDuplicates();
    }

    @Test
    void keepTheOrderOfJson() {
        JsonObject turned =
                (JsonObject) JsonParser.parse("{\"c\":{\"d\":2.5},\"a\":[1,true,null,\"b\"]}");

        assertThat(key(conversation(turned))).isNotEqualTo(key(conversation(JSON)));
    }

    @Test
    void mistakeNoLoneSurrogateForAnother() {
        assertThat(
                        Stream.of("\ud800", "\ud801", "\udc00", "?", "\ufffd")
                                .map(text ->
                                        key(
                                                request(
                                                        new Prompt.Text(text),
                                                        new AnswerFormat.Text(),
                                                        new Tools.Choice.Auto()))))
                .doesNotHaveDuplicates();
    }

    @Test
    void partitionsAreEverythingButTheLastTurn() {
        GenerationRequest request = conversation(JSON);
        LastTurn question = question(request).orElseThrow();
        Message other = Message.of(Message.Role.USER, "Is it warm?");

        LastTurn asked = question(with(request, other)).orElseThrow();

        assertThat(question.text()).isEqualTo("Is it cold?");
        assertThat(asked).isEqualTo(new LastTurn(question.partition(), "Is it warm?"));
        for (Object variant : Variants.of(request)) {
            GenerationRequest changed = (GenerationRequest) variant;
            Optional<LastTurn> answer = question(changed);
            if (answer.isPresent() && answer.get().text().equals(question.text())) {
                assertThat(answer.get().partition())
                        .as("the partition of %s", variant)
                        .isNotEqualTo(question.partition());
            }
        }
    }

    @Test
    void nothingButAUsersTextIsAQuestion() {
        GenerationRequest request = conversation(JSON);

        assertThat(question(with(request, SYSTEM))).isEmpty();
        assertThat(question(with(request, CALLS))).isEmpty();
        assertThat(question(with(request, RESULT))).isEmpty();
        assertThat(requests().skip(4).map(GenerationKeysTest::question))
                .containsOnly(Optional.empty());
    }

    private static GenerationRequest conversation(JsonObject arguments) {
        return request(
                new Prompt.Conversation(List.of(SYSTEM, CALLS, RESULT, QUESTION), arguments),
                new AnswerFormat.Text(),
                new Tools.Choice.Auto());
    }

    private static GenerationRequest with(GenerationRequest request, Message last) {
        return new GenerationRequest(
                request.model(),
                new Prompt.Conversation(List.of(SYSTEM, CALLS, RESULT, last), JSON),
                request.sampling(),
                request.output(),
                request.tools(),
                request.call());
    }

    private static GenerationRequest request(
            Prompt prompt, AnswerFormat format, Tools.Choice choice) {
        return new GenerationRequest(
                "m",
                prompt,
                new SamplingWish(
                        OptionalDouble.of(0.5),
                        OptionalDouble.of(0.9),
                        OptionalInt.of(40),
                        OptionalDouble.of(0.1),
                        OptionalDouble.of(0.2),
                        OptionalDouble.of(0.3),
                        OptionalDouble.of(1.1),
                        Map.of(1, 2f, 30, 4f),
                        OptionalLong.of(7)),
                new Output(
                        2, OptionalInt.of(100), List.of("stop", "end"), format, OptionalInt.of(3)),
                new Tools(
                        List.of(
                                new Tools.Tool("look", "Looks.", JSON, Tools.Strictness.STRICT),
                                new Tools.Tool("find", "Finds.", JSON, Tools.Strictness.LENIENT)),
                        choice,
                        Tools.Parallel.ALLOWED),
                Call.anonymous(Deadline.after(Duration.ofSeconds(1), 0)));
    }

    private static CacheKey key(GenerationRequest request) {
        return GenerationKeys.of(request, model(request.model(), "f"), Optional.empty());
    }

    private static Optional<LastTurn> question(GenerationRequest request) {
        return GenerationKeys.question(request, model(request.model(), "f"), Optional.empty());
    }

    private static GeneratorInfo model(String id, String fingerprint) {
        return new GeneratorInfo(
                id, fingerprint, 1, 1, GeneratorInfo.Chat.TEMPLATE, Instant.EPOCH, "acme");
    }

    private static String hex(CacheKey key) {
        return HexFormat.of().formatHex(key.toBytes());
    }
}
