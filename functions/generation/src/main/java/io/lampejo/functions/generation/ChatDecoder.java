package io.lampejo.functions.generation;

import com.fasterxml.jackson.core.JsonParser;
import io.lampejo.generation.AnswerFormat;
import io.lampejo.generation.Message;
import io.lampejo.generation.Output;
import io.lampejo.generation.Prompt;
import io.lampejo.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a request for a chat completion. {@code null} in an optional field is the same as no
 * field. A parameter is honoured, passed over because it changes nothing ({@link PassedOver}), or
 * refused by name; none is ignored.
 */
final class ChatDecoder {
    private final Fields fields;
    private final GenerationLimits limits;
    private final SamplingFields sampling = new SamplingFields();
    private final DeliveryFields delivery = new DeliveryFields();
    private final ToolFields tools;
    private final TokenLimit maxTokens = new TokenLimit();

    private @Nullable String model;
    private @Nullable List<Message> messages;
    private int choices = 1;
    private List<String> stop = List.of();
    private AnswerFormat format = new AnswerFormat.Text();
    private boolean logprobs;
    private OptionalInt topLogprobs = OptionalInt.empty();
    private JsonValue.JsonObject templateArguments = JsonValue.JsonObject.EMPTY;

    private ChatDecoder(Fields fields, GenerationLimits limits) {
        this.fields = fields;
        this.limits = limits;
        this.tools = new ToolFields(limits.maxTools());
    }

    static Ask decode(JsonParser parser, GenerationLimits limits) throws IOException {
        Fields fields = new Fields(parser);
        ChatDecoder decoder = new ChatDecoder(fields, limits);
        fields.body(decoder::field);
        return decoder.judge();
    }

    private boolean field(String name) throws IOException {
        switch (name) {
            case "model" -> model = ModelChoice.id(fields);
            case "messages" -> messages = messages();
            case "max_tokens", "max_completion_tokens" -> maxTokens.decode(name, 1, fields);
            case "n" -> choices = fields.atNull() ? 1 : fields.integer(1, limits.maxChoices());
            case "stop" -> stop = StopField.decode(fields);
            case "response_format" -> format = FormatDecoder.nested(fields);
            case "logprobs" -> logprobs = !fields.atNull() && fields.flag();
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
                        || tools.nested(name, fields)
                        || PassedOver.decode(name, fields)
                        || RefusedInChat.decode(name, fields);
            }
        }
        return true;
    }

    private List<Message> messages() throws IOException {
        List<Message> list = new ArrayList<>();
        Set<String> calls = new HashSet<>();
        fields.filledArray(
                "an array of messages",
                limits.maxMessages(),
                _ -> list.add(MessageDecoder.decode(fields, calls)));
        return list;
    }

    private Ask judge() {
        if (model == null) {
            throw fields.missing("model");
        }
        if (messages == null) {
            throw fields.missing("messages");
        }
        if (!logprobs && topLogprobs.isPresent()) {
            throw Wrong.field(
                    "top_logprobs", "'top_logprobs' is allowed only where 'logprobs' is true.");
        }
        return new Ask(
                model,
                List.of(new Prompt.Conversation(messages, templateArguments)),
                sampling.wish(),
                new Output(
                        choices,
                        maxTokens.value(),
                        stop,
                        format,
                        logprobs ? OptionalInt.of(topLogprobs.orElse(0)) : OptionalInt.empty()),
                tools.tools(),
                delivery.delivery(),
                new FieldNames("messages", maxTokens.name(), FieldNames.Shape.NESTED));
    }
}
