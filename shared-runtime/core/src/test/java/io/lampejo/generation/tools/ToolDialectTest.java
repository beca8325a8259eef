package io.lampejo.generation.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ToolDialectTest {

    /** What the templates of these families say of calls. */
    static Stream<Arguments> templates() {
        return Stream.of(
                Arguments.of(
                        "Qwen 2.5", "{{- '\\n<tool_call>\\n{\"name\": \"' }}", ToolDialect.HERMES),
                Arguments.of(
                        "Llama 3.1",
                        "{{- \"<|python_tag|>\" + tool_call.name }}",
                        ToolDialect.LLAMA),
                Arguments.of(
                        "Llama 3.2",
                        "{\"name\": function name, \"parameters\": dictionary of argument name and its value}",
                        ToolDialect.LLAMA),
                Arguments.of("Mistral 7B v0.3", "{{- \"[TOOL_CALLS] [\" }}", ToolDialect.MISTRAL),
                Arguments.of("Nemotron Nano 2", "{{- '<TOOLCALL>[' -}}", ToolDialect.NEMOTRON),
                Arguments.of(
                        "Granite 3.3",
                        "When a tool is required, respond only with <|tool_call|> followed by a JSON list",
                        ToolDialect.GRANITE),
                Arguments.of(
                        "Mistral Small 3.2",
                        "{{- \"[TOOL_CALLS]\" + name + \"[ARGS]\" + arguments }}",
                        ToolDialect.MISTRAL_ARGS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void isKnownByTheTemplate(String family, String template, ToolDialect dialect) {
        assertThat(ToolDialect.of(template)).contains(dialect);
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void isUnknownWhereCallsAreNoJson(String template) {
        assertThat(ToolDialect.of(template)).isEqualTo(Optional.empty());
    }

    static Stream<String> unreadable() {
        return Stream.of(
                "{% for message in messages %}{{ message.content }}{% endfor %}",
                "<tool_call>\n<function=name>\n<parameter=a>",
                "<|python_tag|> <function=name>{}</function>",
                "<tool_call>{{ name }}\n<arg_key>");
    }
}
