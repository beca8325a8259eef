package io.lampejo.template;

import io.lampejo.json.JsonValue;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * A model's chat template: Jinja as {@code transformers} runs it, that is with {@code trim_blocks}
 * and {@code lstrip_blocks}, in the immutable sandbox, with loop controls, {@code generation},
 * {@code raise_exception}, {@code strftime_now} and a {@code tojson} that escapes nothing.
 * Immutable; any number of threads can render it at once.
 */
public final class ChatTemplate {
    private final Block body;
    private final Region region;

    private ChatTemplate(Parser.Result parsed) {
        this.body = parsed.body();
        this.region = parsed.region();
    }

    /**
     * @throws TemplateSyntaxException where the source is no such template
     */
    public static ChatTemplate parse(String source) {
        try {
            return new ChatTemplate(Parser.parse(source));
        } catch (TemplateException e) {
            throw new TemplateSyntaxException(1, String.valueOf(e.getMessage()));
        } catch (StackOverflowError _) {
            throw new TemplateSyntaxException(1, "the template is nested too deeply");
        }
    }

    /** Renders within the {@linkplain RenderLimits#DEFAULT default limits}. */
    public String render(TemplateVariables variables, Clock clock) {
        return render(variables, clock, RenderLimits.DEFAULT);
    }

    /**
     * @param clock whose time and zone {@code strftime_now} shows
     * @throws TemplateRefusal where the template refuses what it was given
     * @throws TemplateException where it fails otherwise; the message names the line
     */
    public String render(TemplateVariables variables, Clock clock, RenderLimits limits) {
        return render(variables.toJson(), clock, limits);
    }

    /**
     * Renders with variables as they are; one that is absent is undefined.
     *
     * @throws TemplateRefusal where the template refuses what it was given
     * @throws TemplateException where it fails otherwise; the message names the line
     */
    public String render(JsonValue.JsonObject variables, Clock clock, RenderLimits limits) {
        Budget budget = new Budget(limits);
        Map<String, Value> values = new HashMap<>();
        variables.fields().forEach((name, value) -> values.put(name, Values.of(value)));
        Rendering rendering = new Rendering(values, clock, budget);
        Text out = new Text(budget);
        try {
            body.execute(Frame.root(rendering, region, out));
        } catch (TemplateRefusal refusal) {
            throw refusal;
        } catch (TemplateException e) {
            throw e.at(rendering.line());
        } catch (StackOverflowError _) {
            throw TemplateException.limit("values or calls are nested too deeply")
                    .at(rendering.line());
        }
        return out.toString();
    }
}
