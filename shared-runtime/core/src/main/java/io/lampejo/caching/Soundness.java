package io.lampejo.caching;

import io.lampejo.generation.AnswerFormat;
import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.GenerationEvent.ChoiceFinished;
import io.lampejo.generation.GenerationEvent.TextDelta;
import io.lampejo.generation.GenerationEvent.ToolCallDelta;
import io.lampejo.generation.GenerationEvent.ToolCallStarted;
import io.lampejo.generation.Output;
import io.lampejo.json.JsonParser;
import io.lampejo.json.JsonSyntaxException;
import io.lampejo.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Watches an answer for what makes it unfit to be kept: a choice that was cut off or did not end,
 * and JSON that is none. Not thread-safe.
 */
final class Soundness {
    private final AnswerFormat format;
    private final List<Choice> choices = new ArrayList<>();

    Soundness(Output output) {
        format = output.format();
        for (int i = 0; i < output.choices(); i++) {
            choices.add(new Choice());
        }
    }

    private static final class Choice {
        final StringBuilder text = new StringBuilder();
        final List<StringBuilder> calls = new ArrayList<>(0);
        @Nullable FinishReason end;
    }

    void add(GenerationEvent event) {
        switch (event) {
            case TextDelta(int choice, String text, var _) -> {
                if (!(format instanceof AnswerFormat.Text)) {
                    choices.get(choice).text.append(text);
                }
            }
            case ToolCallStarted call -> choices.get(call.choice()).calls.add(new StringBuilder());
            case ToolCallDelta(int choice, int call, String arguments) ->
                    choices.get(choice).calls.get(call).append(arguments);
            case ChoiceFinished(int choice, FinishReason reason) ->
                    choices.get(choice).end = reason;
            case GenerationEvent.Started _, GenerationEvent.Finished _ -> {}
        }
    }

    /** Whether all that came is a whole answer, fit to be given again. */
    boolean sound() {
        return choices.stream().allMatch(this::sound);
    }

    private boolean sound(Choice choice) {
        return switch (choice.end) {
            case null -> false;
            case LENGTH -> false;
            case STOP -> formatted(choice.text);
            case TOOL_CALLS -> choice.calls.stream().allMatch(call -> json(call) != null);
        };
    }

    private boolean formatted(CharSequence text) {
        return switch (format) {
            case AnswerFormat.Text _ -> true;
            case AnswerFormat.AnyJsonObject _ -> json(text) instanceof JsonValue.JsonObject;
            case AnswerFormat.Schema _ -> json(text) != null;
        };
    }

    private static @Nullable JsonValue json(CharSequence text) {
        try {
            return JsonParser.parse(text.toString());
        } catch (JsonSyntaxException _) {
            return null;
        }
    }
}
