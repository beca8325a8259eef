package io.lampejo.langchain4j;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import io.lampejo.generation.AnswerFormat;
import io.lampejo.generation.GenerationRequest;
import io.lampejo.generation.Output;
import io.lampejo.generation.Prompt;
import io.lampejo.generation.SamplingWish;
import io.lampejo.generation.Tools;
import io.lampejo.json.JsonValue.JsonObject;
import io.lampejo.json.JsonValue.JsonString;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** LangChain4j's chat requests as requests for text. */
final class Requests {
    private static final JsonObject NO_ARGUMENTS =
            new JsonObject(
                    Map.of("type", new JsonString("object"), "properties", JsonObject.EMPTY));

    private Requests() {}

    static GenerationRequest of(ChatRequest request, ModelSettings settings) {
        ChatRequestParameters asked = request.parameters();
        return new GenerationRequest(
                modelName(asked, settings),
                new Prompt.Conversation(Messages.of(request.messages()), JsonObject.EMPTY),
                sampling(asked),
                output(asked),
                tools(asked),
                settings.call());
    }

    static String modelName(ChatRequestParameters asked, ModelSettings settings) {
        return asked.modelName() == null ? settings.modelName() : asked.modelName();
    }

    private static SamplingWish sampling(ChatRequestParameters asked) {
        return new SamplingWish(
                optional(asked.temperature()),
                optional(asked.topP()),
                optional(asked.topK()),
                OptionalDouble.empty(),
                optional(asked.presencePenalty()),
                optional(asked.frequencyPenalty()),
                OptionalDouble.empty(),
                Map.of(),
                OptionalLong.empty());
    }

    private static Output output(ChatRequestParameters asked) {
        return new Output(
                1,
                optional(asked.maxOutputTokens()),
                asked.stopSequences(),
                format(asked.responseFormat()),
                OptionalInt.empty());
    }

    private static AnswerFormat format(@Nullable ResponseFormat format) {
        if (format == null) {
            return new AnswerFormat.Text();
        }
        return switch (format.type()) {
            case TEXT -> new AnswerFormat.Text();
            case JSON -> json(format.jsonSchema());
        };
    }

    private static AnswerFormat json(@Nullable JsonSchema schema) {
        return schema == null
                ? new AnswerFormat.AnyJsonObject()
                : new AnswerFormat.Schema(schema.name(), JsonSchemas.of(schema.rootElement()));
    }

    private static Tools tools(ChatRequestParameters asked) {
        List<ToolSpecification> specifications = asked.toolSpecifications();
        if (specifications.isEmpty()) {
            return Tools.NONE;
        }
        return new Tools(
                specifications.stream().map(Requests::tool).toList(),
                choice(asked.toolChoice()),
                Tools.Parallel.ALLOWED);
    }

    private static Tools.Tool tool(ToolSpecification tool) {
        return new Tools.Tool(
                tool.name(),
                tool.description() == null ? "" : tool.description(),
                tool.parameters() == null ? NO_ARGUMENTS : JsonSchemas.of(tool.parameters()),
                Boolean.TRUE.equals(tool.strict())
                        ? Tools.Strictness.STRICT
                        : Tools.Strictness.LENIENT);
    }

    private static Tools.Choice choice(@Nullable ToolChoice choice) {
        return switch (choice) {
            case null -> new Tools.Choice.Auto();
            case AUTO -> new Tools.Choice.Auto();
            case REQUIRED -> new Tools.Choice.Required();
            case NONE -> new Tools.Choice.None();
        };
    }

    private static OptionalDouble optional(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static OptionalInt optional(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
