package io.lampejo.functions.generation.badinput;

import static io.lampejo.functions.generation.badinput.BadInputCases.CHAT;

/** Tools that cannot be called. */
final class BadTools {
    private static final String TOOLS =
            ",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]";

    private final BadInputCases table;

    BadTools(BadInputCases table) {
        this.table = table;
    }

    void add() {
        table.with(CHAT, "tools", "5", "{}", "\"f\"", "[]");
        tool("5", "");
        tool("{}", ".function");
        tool("{\"function\":{\"name\":\"f\"}}", ".type");
        tool("{\"type\":\"function\"}", ".function");
        tool("{\"type\":\"function\",\"function\":5}", ".function");
        tool("{\"type\":\"function\",\"function\":{}}", ".function.name");
        tool("{\"type\":\"function\",\"function\":{\"name\":5}}", ".function.name");
        tool("{\"type\":\"function\",\"function\":{\"name\":\"\"}}", ".function.name");
        tool("{\"type\":\"function\",\"function\":{\"name\":\"a b\"}}", ".function.name");
        tool(
                "{\"type\":\"function\",\"function\":{\"name\":\"%s\"}}".formatted("f".repeat(65)),
                ".function.name");
        function("\"description\":5", ".description");
        function("\"parameters\":\"{}\"", ".parameters");
        function("\"parameters\":[]", ".parameters");
        function("\"strict\":\"yes\"", ".strict");
        function("\"returns\":{}", ".returns");
        tool("{\"type\":\"function\",\"name\":\"f\"}", ".name");
        table.add(
                "custom tool",
                CHAT,
                table.chat(",\"tools\":[{\"type\":\"custom\",\"custom\":{\"name\":\"f\"}}]"),
                400,
                "tools[0].type",
                "unsupported_value");
        table.chat(
                "two tools of one name",
                ",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\"}},{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]",
                "tools[1]");
        String tool = "{\"type\":\"function\",\"function\":{\"name\":\"f%d\"}}";
        StringBuilder many = new StringBuilder(tool.formatted(0));
        for (int i = 1; i < 200; i++) {
            many.append(',').append(tool.formatted(i));
        }
        int limit = table.target().maxTools();
        table.chat("200 tools", ",\"tools\":[" + many + "]", "tools[%d]".formatted(limit));
        choices();
    }

    private void choices() {
        table.with(CHAT, "tool_choice", "\"sometimes\"", "5", "[]", "\"required\"");
        table.with(CHAT, "parallel_tool_calls", "\"yes\"", "1");
        choice("{}", "tool_choice.type");
        choice("{\"type\":\"function\"}", "tool_choice.function");
        choice("{\"type\":\"function\",\"function\":{}}", "tool_choice.function.name");
        choice("{\"type\":\"function\",\"function\":\"f\"}", "tool_choice.function");
        choice("{\"type\":\"function\",\"function\":{\"name\":\"g\"}}", "tool_choice");
        choice(
                "{\"type\":\"function\",\"function\":{\"name\":\"f\",\"x\":1}}",
                "tool_choice.function.x");
        choice("{\"function\":{\"name\":\"f\"}}", "tool_choice.type");
        table.chat(
                "a choice without tools",
                ",\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"f\"}}",
                "tool_choice");
        table.add(
                "allowed tools",
                CHAT,
                table.chat(
                        TOOLS
                                + ",\"tool_choice\":{\"type\":\"allowed_tools\",\"allowed_tools\":{\"mode\":\"auto\",\"tools\":[]}}"),
                400,
                "tool_choice.type",
                "unsupported_value");
    }

    private void choice(String choice, String param) {
        table.chat("tool_choice " + choice, TOOLS + ",\"tool_choice\":" + choice, param);
    }

    private void function(String field, String param) {
        tool(
                "{\"type\":\"function\",\"function\":{\"name\":\"f\",%s}}".formatted(field),
                ".function" + param);
    }

    private void tool(String tool, String param) {
        table.chat("tool " + tool, ",\"tools\":[" + tool + "]", "tools[0]" + param);
    }
}
