package io.lampejo.functions.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldNamesTest {
    private static final FieldNames CHAT =
            new FieldNames("messages", "max_completion_tokens", FieldNames.Shape.NESTED);
    private static final FieldNames RESPONSES =
            new FieldNames("input", "max_output_tokens", FieldNames.Shape.FLAT);

    @ParameterizedTest
    @CsvSource({
        "messages,messages,input",
        "prompt,messages,input",
        "max_tokens,max_completion_tokens,max_output_tokens",
        "response_format,response_format,text.format",
        "response_format.json_schema.schema,response_format.json_schema.schema,text.format.schema",
        "tools,tools,tools",
        "tools[3].function.parameters,tools[3].function.parameters,tools[3].parameters",
        "tool_choice,tool_choice,tool_choice"
    })
    void areTheCallers(String pipeline, String chat, String responses) {
        Failure failure = new Failure.InvalidInput(pipeline, "No.");

        assertThat(translated(CHAT, failure)).isEqualTo(new Failure.InvalidInput(chat, "No."));
        assertThat(translated(RESPONSES, failure))
                .isEqualTo(new Failure.InvalidInput(responses, "No."));
    }

    @Test
    void theWindowIsExceededByThePromptOrByWhatWasAskedFor() {
        assertThat(translated(RESPONSES, new Failure.WindowExceeded("messages", 9, 0, 8)))
                .isEqualTo(new Failure.WindowExceeded("input", 9, 0, 8));
        assertThat(translated(RESPONSES, new Failure.WindowExceeded("max_tokens", 4, 5, 8)))
                .isEqualTo(new Failure.WindowExceeded("max_output_tokens", 4, 5, 8));
    }

    @Test
    void otherFailuresStayAsTheyAre() {
        RuntimeException bug = new IllegalStateException("x");
        FailureException engine = new FailureException(new Failure.EngineFailed("m"), bug);

        assertThat(CHAT.translate(bug)).isSameAs(bug);
        assertThat(CHAT.translate(engine)).isSameAs(engine);
    }

    @Test
    void causesAreKept() {
        RuntimeException cause = new IllegalStateException("x");
        var failure = new FailureException(new Failure.InvalidInput("prompt", "No."), cause);

        assertThat(CHAT.translate(failure)).hasCause(cause);
    }

    private static Failure translated(FieldNames names, Failure failure) {
        return ((FailureException) names.translate(new FailureException(failure))).failure();
    }
}
