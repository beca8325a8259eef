package io.lampejo.functions.generation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.lampejo.generation.AnswerFormat;
import io.lampejo.generation.Message;
import io.lampejo.generation.Output;
import io.lampejo.generation.Prompt;
import io.lampejo.generation.SamplingWish;
import io.lampejo.generation.Tools;
import io.lampejo.json.JsonValue;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Decodes a request of the Responses API, by the rules of {@link ChatDecoder}. */
final class ResponseDecoder {
    private static final String LOGPROBS = "message.output_text.logprobs";

    private final Fields fields;
    private final GenerationLimits limits;
    private final SamplingFields sampling = new SamplingFields();
    private final DeliveryFields delivery = new DeliveryFields();
    private final ToolFields tools;
    private final TokenLimit maxTokens = new TokenLimit();
    private final ResponseTurns turns = new ResponseTurns();

    private @Nullable String model;
    private boolean input;
    private Optional<String> instructions = Optional.empty();
    private AnswerFormat format = new AnswerFormat.Text();
    private JsonValue.JsonObject metadata = JsonValue.JsonObject.EMPTY;
    private JsonValue.JsonObject templateArguments = JsonValue.JsonObject.EMPTY;
    private boolean logprobs;
    private OptionalInt topLogprobs = OptionalInt.empty();

    private ResponseDecoder(Fields fields, GenerationLimits limits) {
        this.fields = fields;
        this.limits = limits;
        this.tools = new ToolFields(limits.maxTools());
    }

    static ResponseExchange decode(JsonParser parser, GenerationLimits limits) throws IOException {
        Fields fields = new Fields(parser);
        ResponseDecoder decoder = new ResponseDecoder(fields, limits);
        fields.body(decoder::field);
        return decoder.judge();
    }

    private boolean field(String name) throws IOException {
        switch (name) {
            case "model" -> model = ModelChoice.id(fields);
            case "input" -> input();
            case "instructions" ->
                    instructions = fields.atNull() ? Optional.empty() : Optional.of(fields.text());
            case "max_output_tokens" -> maxTokens.decode(name, 1, fields);
            case "text" -> {
                if (!fields.atNull()) {
                    fields.object(this::text);
                }
            }
            case "metadata" -> metadata = PassedOver.metadata(fields);
            case "include" -> {
                if (!fields.atNull()) {
                    fields.array("an array of strings", 16, _ -> include());
                }
            }
            case "top_logprobs" ->
                    topLogprobs =
                            fields.atNull()
                                    ? OptionalInt.empty()
                                    : OptionalInt.of(fields.integer(0, 20));
            case "chat_template_kwargs" ->
                    templateArguments =
                            fields.atNull() ? JsonValue.JsonObject.EMPTY : fields.objectValue();
            default -> {
                return sampling.decode(name, fields)
                        || delivery.decode(name, fields)
                        || tools.flat(name, fields)
                        || PassedOver.decode(name, fields)
                        || RefusedInResponses.decode(name, fields);
            }
        }
        return true;
    }

    private void input() throws IOException {
        input = true;
        if (fields.at(JsonToken.VALUE_STRING)) {
            turns.add(Message.of(Message.Role.USER, fields.text()));
            return;
        }
        fields.filledArray(
                "a string or an array of items",
                limits.maxMessages(),
                _ -> ResponseItemDecoder.decode(fields, turns));
    }

    private boolean text(String name) throws IOException {
        switch (name) {
            case "format" -> format = FormatDecoder.flat(fields);
            case "verbosity" -> {
                if (!fields.atNull() && !fields.text().equals("medium")) {
                    throw fields.unsupported(
                            "'text.verbosity' can be 'medium' only: no model here was trained to heed it.");
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void include() throws IOException {
        if (!fields.text().equals(LOGPROBS)) {
            throw fields.unsupported("'include' can have '%s' only.".formatted(LOGPROBS));
        }
        logprobs = true;
    }

    private ResponseExchange judge() {
        if (model == null) {
            throw fields.missing("model");
        }
        if (!input) {
            throw fields.missing("input");
        }
        Ask.Delivery how = delivery.delivery();
        if (how == Ask.Delivery.STREAM_WITH_USAGE) {
            throw Wrong.field(
                    "stream_options.include_usage",
                    "Unknown parameter: 'stream_options.include_usage'. The last event has the usage.");
        }
        SamplingWish wish = sampling.wish();
        Tools toolbox = tools.tools();
        Output output =
                new Output(
                        1,
                        maxTokens.value(),
                        List.of(),
                        format,
                        logprobs || topLogprobs.orElse(0) > 0
                                ? OptionalInt.of(topLogprobs.orElse(0))
                                : OptionalInt.empty());
        Ask ask =
                new Ask(
                        model,
                        List.of(
                                new Prompt.Conversation(
                                        turns.after(instructions), templateArguments)),
                        wish,
                        output,
                        toolbox,
                        how,
                        new FieldNames("input", "max_output_tokens", FieldNames.Shape.FLAT));
        return new ResponseExchange(ask, ResponseSettings.json(ask, instructions, metadata));
    }
}
