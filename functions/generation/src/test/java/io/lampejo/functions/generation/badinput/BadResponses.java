package io.lampejo.functions.generation.badinput;

import static io.lampejo.functions.generation.badinput.BadInputCases.RESPONSES;

import java.util.List;

/** What the Responses API cannot be asked. */
final class BadResponses {
    private final BadInputCases table;

    BadResponses(BadInputCases table) {
        this.table = table;
    }

    void add() {
        inputs();
        parameters();
        for (String field : List.of("previous_response_id", "conversation")) {
            unsupported(field, "\"resp_1\"", field);
        }
        unsupported("background", "true", "background");
        unsupported("store", "true", "store");
        unsupported("prompt", "{\"id\":\"p\"}", "prompt");
        unsupported("max_tool_calls", "3", "max_tool_calls");
        unsupported("truncation", "\"auto\"", "truncation");
        unsupported("reasoning", "{\"effort\":\"low\"}", "reasoning.effort");
        unsupported("include", "[\"file_search_call.results\"]", "include[0]");
        unsupported("text", "{\"verbosity\":\"low\"}", "text.verbosity");
        unsupported("tools", "[{\"type\":\"web_search\"}]", "tools[0].type");
        unsupported("tool_choice", "{\"type\":\"web_search\"}", "tool_choice.type");
    }

    private void inputs() {
        table.wrong(
                "no input",
                RESPONSES,
                "{\"model\":\"%s\"}".formatted(table.target().model()),
                "input");
        input("null", "input");
        input("5", "input");
        input("{}", "input");
        input("[]", "input");
        input("[\"x\"]", "input[0]");
        input("[{}]", "input[0].role");
        input("[{\"role\":\"user\"}]", "input[0].content");
        input("[{\"role\":\"tool\",\"content\":\"x\"}]", "input[0].role");
        input(
                "[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"x\"}]}]",
                "input[0].content[0].type");
        input("[{\"role\":\"user\",\"content\":null}]", "input[0].content");
        input("[{\"role\":\"user\",\"content\":\"x\",\"weather\":1}]", "input[0].weather");
        input(
                "[{\"type\":\"function_call\",\"name\":\"f\",\"arguments\":\"{}\"}]",
                "input[0].call_id");
        input(
                "[{\"type\":\"function_call\",\"call_id\":\"c\",\"arguments\":\"{}\"}]",
                "input[0].name");
        input(
                "[{\"type\":\"function_call\",\"call_id\":\"c\",\"name\":\"f\"}]",
                "input[0].arguments");
        input(
                "[{\"type\":\"function_call_output\",\"call_id\":\"c\",\"output\":\"x\"}]",
                "input[0].call_id");
        input("[{\"type\":\"function_call_output\",\"output\":\"x\"}]", "input[0].call_id");
        input("\"a\\ud800\"", "input");
        add(
                "item_reference",
                "{\"model\":\"%s\",\"input\":[{\"type\":\"item_reference\",\"id\":\"x\"}]}",
                "input[0].type");
        add(
                "reasoning item",
                "{\"model\":\"%s\",\"input\":[{\"type\":\"reasoning\",\"id\":\"x\"}]}",
                "input[0].type");
        add(
                "picture",
                "{\"model\":\"%s\",\"input\":[{\"role\":\"user\",\"content\":[{\"type\":\"input_image\",\"image_url\":\"data:,\"}]}]}",
                "input[0].content[0].type");
    }

    private void parameters() {
        table.with(RESPONSES, "instructions", "5", "[]");
        table.with(RESPONSES, "text", "\"json\"", "5");
        table.with(RESPONSES, "include", "\"x\"");
        table.with(RESPONSES, "top_logprobs", "21");
        table.with(RESPONSES, "stream", "\"yes\"");
        table.with(RESPONSES, "messages", "[]");
        table.with(RESPONSES, "max_tokens", "5");
        table.with(RESPONSES, "n", "2");
        field("text", "{\"format\":{}}", "text.format.type");
        field("text", "{\"format\":{\"type\":\"json_schema\",\"schema\":{}}}", "text.format.name");
        field(
                "text",
                "{\"format\":{\"type\":\"json_schema\",\"name\":\"a\"}}",
                "text.format.schema");
        field("text", "{\"colour\":1}", "text.colour");
        field("tools", "[{\"type\":\"function\"}]", "tools[0].name");
        field(
                "tools",
                "[{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]",
                "tools[0].function");
        field("tools", "[{\"name\":\"f\"}]", "tools[0].type");
        field("tool_choice", "{\"type\":\"function\",\"name\":\"f\"}", "tool_choice");
        field("tool_choice", "{\"type\":\"function\"}", "tool_choice.name");
        field("metadata", "{\"a\":1}", "metadata.a");
        field(
                "stream",
                "true,\"stream_options\":{\"include_usage\":true}",
                "stream_options.include_usage");
    }

    private void input(String input, String param) {
        table.wrong(
                "input " + input,
                RESPONSES,
                "{\"model\":\"%s\",\"input\":%s}".formatted(table.target().model(), input),
                param);
    }

    private void add(String name, String json, String param) {
        table.add(
                name,
                RESPONSES,
                json.formatted(table.target().model()),
                400,
                param,
                "unsupported_value");
    }

    private void field(String field, String value, String param) {
        table.wrong("responses " + field + " " + value, RESPONSES, request(field, value), param);
    }

    private void unsupported(String field, String value, String param) {
        table.add(
                "responses " + field + " " + value,
                RESPONSES,
                request(field, value),
                400,
                param,
                "unsupported_value");
    }

    private String request(String field, String value) {
        return "{\"model\":\"%s\",\"input\":\"x\",\"%s\":%s}"
                .formatted(table.target().model(), field, value);
    }
}
