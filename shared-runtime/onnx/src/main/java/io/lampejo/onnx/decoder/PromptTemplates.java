package io.lampejo.onnx.decoder;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.Prompt;
import io.lampejo.generation.Tools;
import io.lampejo.generation.tools.ChatVariables;
import io.lampejo.json.JsonValue;
import io.lampejo.json.JsonValue.JsonObject;
import io.lampejo.json.JsonValue.JsonString;
import io.lampejo.models.ChatTemplates;
import io.lampejo.models.GenerationModel;
import io.lampejo.template.ChatTemplate;
import io.lampejo.template.RenderLimits;
import io.lampejo.template.TemplateException;
import io.lampejo.template.TemplateRefusal;
import io.lampejo.template.TemplateSyntaxException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Lays conversations out as a model was taught to read them. Thread-safe. */
final class PromptTemplates {
    private final String model;
    private final ChatTemplates sources;
    private final Map<String, String> specialTokens;
    private final Clock clock;
    private final Map<String, ChatTemplate> parsed = new ConcurrentHashMap<>();

    PromptTemplates(GenerationModel model, Clock clock) {
        this.model = model.info().id();
        this.sources = model.chatTemplates();
        this.specialTokens = model.specialTokens();
        this.clock = clock;
    }

    /** The template's text for such a conversation. */
    Optional<String> source(Tools tools) {
        return tools.tools().isEmpty() ? sources.plain() : sources.withTools();
    }

    /**
     * The text of a conversation, special tokens included, up to where the model goes on.
     *
     * @throws FailureException where the model knows no conversations, or not such a one
     */
    String render(Prompt.Conversation conversation, Tools tools) {
        String source = source(tools).orElseThrow(this::noTemplate);
        try {
            ChatTemplate template = parsed.computeIfAbsent(source, ChatTemplate::parse);
            return template.render(
                    variables(source, conversation, tools), clock, RenderLimits.DEFAULT);
        } catch (TemplateRefusal refusal) {
            throw new FailureException(
                    new Failure.InvalidInput("messages", String.valueOf(refusal.getMessage())),
                    refusal);
        } catch (TemplateSyntaxException e) {
            throw new FailureException(
                    new Failure.ModelUnusable(
                            model, "its chat template cannot be read: " + e.getMessage()),
                    e);
        } catch (TemplateException e) {
            throw new FailureException(
                    new Failure.InvalidInput(
                            "messages",
                            "The model's chat template cannot lay out this conversation: "
                                    + e.getMessage()),
                    e);
        }
    }

    private JsonObject variables(String source, Prompt.Conversation conversation, Tools tools) {
        Map<String, JsonValue> variables = new LinkedHashMap<>();
        specialTokens.forEach((name, text) -> variables.put(name, new JsonString(text)));
        variables.putAll(ChatVariables.of(conversation, tools, source).fields());
        return new JsonObject(variables);
    }

    private FailureException noTemplate() {
        return new FailureException(
                new Failure.Unsupported(
                        "messages",
                        "The model '%s' has no chat template. It continues texts: use /v1/completions."
                                .formatted(model)));
    }
}
