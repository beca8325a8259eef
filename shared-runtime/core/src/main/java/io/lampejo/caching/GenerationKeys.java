package io.lampejo.caching;

import io.lampejo.content.Content;
import io.lampejo.generation.AnswerFormat;
import io.lampejo.generation.GenerationRequest;
import io.lampejo.generation.GeneratorInfo;
import io.lampejo.generation.Message;
import io.lampejo.generation.Output;
import io.lampejo.generation.Prompt;
import io.lampejo.generation.SamplingWish;
import io.lampejo.generation.ToolCall;
import io.lampejo.generation.Tools;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The keys of generation requests. Pure and stable: the same on every machine and in every version
 * that shares {@link #FORMAT}.
 *
 * <p>A key covers the tenant, the model's id and content, the whole prompt, the tools and every
 * parameter. A prompt is hashed as it is written, not as tokens: the template and the tokenizer are
 * part of the model's content, so that the same prompt means the same tokens, and no model has to
 * be loaded to serve what is kept. Where the template shows the date, the date is covered as well.
 * JSON is hashed in the order it was written, because templates show it in that order.
 */
final class GenerationKeys {
    private static final String FORMAT = "lampejo-generation-1";
    private static final String PARTITION_FORMAT = "lampejo-generation-partition-1";

    private GenerationKeys() {}

    /**
     * @param today where the model's template shows it
     */
    static CacheKey of(GenerationRequest request, GeneratorInfo model, Optional<LocalDate> today) {
        KeyFields fields = begin(FORMAT, request, model, today);
        prompt(fields, request.prompt());
        return fields.key();
    }

    /**
     * The last turn of a conversation, and what must be the same for another turn's answer to
     * answer it: everything else. Empty where the last turn is not a user's single text.
     */
    static Optional<LastTurn> question(
            GenerationRequest request, GeneratorInfo model, Optional<LocalDate> today) {
        if (!(request.prompt() instanceof Prompt.Conversation(var messages, var arguments))) {
            return Optional.empty();
        }
        Message last = messages.getLast();
        if (last.role() != Message.Role.USER
                || !last.toolCalls().isEmpty()
                || last.content().size() != 1) {
            return Optional.empty();
        }
        return switch (last.content().getFirst()) {
            case Content.Text(String text) -> {
                KeyFields fields = begin(PARTITION_FORMAT, request, model, today);
                messages(fields, messages.subList(0, messages.size() - 1));
                optional(fields, last.toolCallId());
                optional(fields, last.name());
                fields.text(arguments.toJson());
                yield Optional.of(new LastTurn(fields.key(), text));
            }
        };
    }

    private static KeyFields begin(
            String format,
            GenerationRequest request,
            GeneratorInfo model,
            Optional<LocalDate> today) {
        KeyFields fields = new KeyFields();
        fields.text(format)
                .text(request.call().tenant())
                .text(model.id())
                .text(model.fingerprint());
        optional(fields, today.map(LocalDate::toString));
        sampling(fields, request.sampling());
        output(fields, request.output());
        tools(fields, request.tools());
        return fields;
    }

    private static void prompt(KeyFields fields, Prompt prompt) {
        switch (prompt) {
            case Prompt.Conversation(var messages, var arguments) -> {
                messages(fields.text("conversation"), messages);
                fields.text(arguments.toJson());
            }
            case Prompt.Text(String text) -> fields.text("text").text(text);
            case Prompt.Tokens(int[] ids) -> fields.text("tokens").numbers(ids);
        }
    }

    private static void messages(KeyFields fields, List<Message> messages) {
        fields.number(messages.size());
        for (Message message : messages) {
            fields.text(message.role().name()).number(message.content().size());
            for (Content content : message.content()) {
                content(fields, content);
            }
            fields.number(message.toolCalls().size());
            for (ToolCall call : message.toolCalls()) {
                fields.text(call.id()).text(call.name()).text(call.arguments());
            }
            optional(fields, message.toolCallId());
            optional(fields, message.name());
        }
    }

    private static void content(KeyFields fields, Content content) {
        switch (content) {
            case Content.Text(String text) -> fields.text("text").text(text);
        }
    }

    private static void sampling(KeyFields fields, SamplingWish wish) {
        optional(fields, wish.temperature());
        optional(fields, wish.topP());
        optional(fields, wish.topK());
        optional(fields, wish.minP());
        optional(fields, wish.presencePenalty());
        optional(fields, wish.frequencyPenalty());
        optional(fields, wish.repetitionPenalty());
        fields.number(wish.logitBias().size());
        if (!wish.logitBias().isEmpty()) {
            wish.logitBias().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(bias ->
                            fields.number(bias.getKey())
                                    .number(Float.floatToIntBits(bias.getValue())));
        }
        fields.number(wish.seed().isPresent() ? 1 : 0).number(wish.seed().orElse(0));
    }

    private static void output(KeyFields fields, Output output) {
        fields.number(output.choices());
        optional(fields, output.maxTokens());
        fields.number(output.stop().size());
        output.stop().forEach(fields::text);
        switch (output.format()) {
            case AnswerFormat.Text _ -> fields.text("text");
            case AnswerFormat.AnyJsonObject _ -> fields.text("json_object");
            case AnswerFormat.Schema(String name, var schema) ->
                    fields.text("json_schema").text(name).text(schema.toJson());
        }
        optional(fields, output.topLogprobs());
    }

    private static void tools(KeyFields fields, Tools tools) {
        fields.number(tools.tools().size());
        for (Tools.Tool tool : tools.tools()) {
            fields.text(tool.name())
                    .text(tool.description())
                    .text(tool.parameters().toJson())
                    .text(tool.strictness().name());
        }
        switch (tools.choice()) {
            case Tools.Choice.None _ -> fields.text("none");
            case Tools.Choice.Auto _ -> fields.text("auto");
            case Tools.Choice.Required _ -> fields.text("required");
            case Tools.Choice.Named(String name) -> fields.text("named").text(name);
        }
        fields.text(tools.parallel().name());
    }

    private static void optional(KeyFields fields, Optional<String> value) {
        fields.number(value.isPresent() ? 1 : 0).text(value.orElse(""));
    }

    private static void optional(KeyFields fields, OptionalInt value) {
        fields.number(value.isPresent() ? 1 : 0).number(value.orElse(0));
    }

    private static void optional(KeyFields fields, OptionalDouble value) {
        fields.number(value.isPresent() ? 1 : 0).number(Double.doubleToLongBits(value.orElse(0)));
    }
}
