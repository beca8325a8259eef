package io.lampejo.generation.tools;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.Tools;
import io.lampejo.generation.structured.Grammar;
import io.lampejo.json.JsonValue;
import io.lampejo.json.JsonValue.JsonObject;
import io.lampejo.json.JsonValue.JsonString;
import io.lampejo.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a request's calls may look like, in a model's dialect. */
final class ToolGrammar {
    /** What a call in JSON begins with, where it is held to a grammar. */
    static final String NAME_TRIGGER = "{\"name\": \"";

    private final ToolDialect dialect;
    private final List<Grammar> names;
    private final List<Grammar> arguments;
    private final int most;

    /**
     * @param most calls of one answer
     * @throws FailureException InvalidInput where a strict tool's schema cannot be enforced
     */
    ToolGrammar(ToolDialect dialect, Tools tools, int most) {
        this.dialect = dialect;
        this.names = new ArrayList<>();
        this.arguments = new ArrayList<>();
        for (int i = 0; i < tools.tools().size(); i++) {
            Tools.Tool tool = tools.tools().get(i);
            if (!(tools.choice() instanceof Tools.Choice.Named(String name))
                    || name.equals(tool.name())) {
                names.add(Grammar.literal(name(tool)));
                arguments.add(arguments(tool, "tools[%d].function.parameters".formatted(i)));
            }
        }
        this.most = most;
    }

    /** One call at least, and nothing else. */
    Grammar forced() {
        Grammar trigger = Grammar.specialOrLiteral(dialect.trigger());
        return switch (dialect) {
            case HERMES -> Grammar.repeat(Grammar.sequence(trigger, call()), "\n", 1, most);
            case LLAMA ->
                    Grammar.repeat(
                            Grammar.sequence(Grammar.literal(NAME_TRIGGER), call()), "; ", 1, most);
            case MISTRAL, GRANITE, NEMOTRON -> Grammar.sequence(trigger, list());
            case MISTRAL_ARGS -> Grammar.repeat(Grammar.sequence(trigger, call()), "", 1, most);
        };
    }

    /** Text in which calls may begin; from there on nothing else. */
    Grammar free() {
        Grammar trigger = Grammar.specialOrLiteral(dialect.trigger());
        return switch (dialect) {
            case HERMES ->
                    Grammar.freeTextUntilSpecial(
                            dialect.trigger(), followed(Grammar.literal("\n"), trigger));
            case LLAMA ->
                    Grammar.freeTextUntil(
                            NAME_TRIGGER,
                            followed(Grammar.literal("; "), Grammar.literal(NAME_TRIGGER)));
            case MISTRAL, GRANITE, NEMOTRON ->
                    Grammar.freeTextUntilSpecial(dialect.trigger(), list());
            case MISTRAL_ARGS -> Grammar.freeTextUntilSpecial(dialect.trigger(), followed(trigger));
        };
    }

    /** The first call behind its trigger, and further ones. */
    private Grammar followed(Grammar... between) {
        if (most == 1) {
            return call();
        }
        Grammar next = Grammar.sequence(Grammar.sequence(between), call());
        return Grammar.sequence(call(), Grammar.repeat(next, "", 0, most));
    }

    /** A call behind its trigger. */
    private Grammar call() {
        return switch (dialect) {
            case HERMES ->
                    Grammar.sequence(
                            Grammar.literal("\n" + NAME_TRIGGER),
                            options("\", \"arguments\": "),
                            Grammar.literal("}\n"),
                            dialect.closer().isEmpty()
                                    ? Grammar.literal("")
                                    : Grammar.specialOrLiteral(dialect.closer()));
            case LLAMA -> Grammar.sequence(options("\", \"parameters\": "), Grammar.literal("}"));
            case MISTRAL, GRANITE, NEMOTRON ->
                    Grammar.sequence(
                            Grammar.literal(NAME_TRIGGER),
                            options("\", \"arguments\": "),
                            Grammar.literal("}"));
            case MISTRAL_ARGS -> options(Grammar.specialOrLiteral(ToolDialect.ARGS));
        };
    }

    private Grammar list() {
        // Sentencepiece tokenizers write a space behind the special token, others do not.
        return Grammar.sequence(
                Grammar.choice(Grammar.literal("["), Grammar.literal(" [")),
                Grammar.repeat(call(), ", ", 1, most),
                Grammar.literal("]"),
                dialect.closer().isEmpty()
                        ? Grammar.literal("")
                        : Grammar.specialOrLiteral(dialect.closer()));
    }

    private Grammar options(String between) {
        return options(Grammar.literal(between));
    }

    private Grammar options(Grammar between) {
        Grammar[] options = new Grammar[names.size()];
        for (int i = 0; i < options.length; i++) {
            options[i] = Grammar.sequence(names.get(i), between, arguments.get(i));
        }
        return Grammar.choice(options);
    }

    /** As it stands between quotes in JSON; outside JSON it needs no escapes, so it is the same. */
    private static String name(Tools.Tool tool) {
        StringBuilder quoted = new StringBuilder();
        JsonWriter.quote(tool.name(), quoted);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static Grammar arguments(Tools.Tool tool, String param) {
        return switch (tool.strictness()) {
            case STRICT -> schema(tool.parameters(), param);
            case LENIENT -> {
                try {
                    yield schema(tool.parameters(), param);
                } catch (FailureException _) {
                    // Nobody was promised that it is followed.
                    yield Grammar.anyJsonObject();
                }
            }
        };
    }

    private static Grammar schema(JsonObject parameters, String param) {
        Map<String, JsonValue> fields = new LinkedHashMap<>(parameters.fields());
        JsonValue type = fields.putIfAbsent("type", new JsonString("object"));
        if (type != null && !type.equals(new JsonString("object"))) {
            throw new FailureException(
                    new Failure.InvalidInput(
                            param, "The parameters of a function are of type \"object\"."));
        }
        return Grammar.jsonSchema(new JsonObject(fields), param);
    }

    /** The answer's own format, or calls. */
    Grammar or(Optional<Grammar> answer) {
        return answer.map(format -> Grammar.choice(forced(), format)).orElseGet(this::free);
    }
}
