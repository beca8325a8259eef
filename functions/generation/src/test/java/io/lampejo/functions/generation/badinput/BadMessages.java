package io.lampejo.functions.generation.badinput;

import static io.lampejo.functions.generation.badinput.BadInputCases.CHAT;

/** Conversations that are none. */
final class BadMessages {
    private static final String USER = "{\"role\":\"user\",\"content\":\"x\"}";
    private static final String CALL =
            "{\"id\":\"c\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}";

    private final BadInputCases table;

    BadMessages(BadInputCases table) {
        this.table = table;
    }

    void add() {
        lists();
        roles();
        contents();
        calls();
    }

    private void lists() {
        table.wrong(
                "no messages",
                CHAT,
                "{\"model\":\"%s\"}".formatted(table.target().model()),
                "messages");
        for (String messages : new String[] {"null", "\"hi\"", "5", "{}", "[]"}) {
            all(messages, "messages");
        }
        all("[null]", "messages[0]");
        all("[\"hi\"]", "messages[0]");
        all("[[]]", "messages[0]");
        all("[{}]", "messages[0].role");
        all("[" + USER + ",5]", "messages[1]");
        int limit = table.target().maxMessages();
        all("[" + USER + ("," + USER).repeat(limit) + "]", "messages[%d]".formatted(limit));
        table.chat("messages twice", ",\"messages\":[]", "messages");
    }

    private void roles() {
        one("{\"content\":\"x\"}", "role");
        one("{\"role\":\"king\",\"content\":\"x\"}", "role");
        one("{\"role\":\"USER\",\"content\":\"x\"}", "role");
        one("{\"role\":null,\"content\":\"x\"}", "role");
        one("{\"role\":1,\"content\":\"x\"}", "role");
        unsupported("{\"role\":\"function\",\"name\":\"f\",\"content\":\"x\"}", "role");
        one("{\"role\":\"user\",\"content\":\"x\",\"role\":\"user\"}", "role");
        one("{\"role\":\"user\",\"content\":\"x\",\"mood\":\"good\"}", "mood");
        one("{\"role\":\"user\",\"content\":\"x\",\"name\":5}", "name");
        one("{\"role\":\"user\",\"content\":\"x\",\"name\":\"\"}", "name");
        one(
                "{\"role\":\"user\",\"content\":\"x\",\"name\":\"%s\"}".formatted("n".repeat(300)),
                "name");
    }

    private void contents() {
        one("{\"role\":\"user\"}", "content");
        one("{\"role\":\"user\",\"content\":null}", "content");
        one("{\"role\":\"assistant\",\"content\":null}", "content");
        one("{\"role\":\"assistant\",\"content\":null,\"tool_calls\":null}", "content");
        one("{\"role\":\"user\",\"content\":5}", "content");
        one("{\"role\":\"user\",\"content\":{\"type\":\"text\",\"text\":\"x\"}}", "content");
        one("{\"role\":\"user\",\"content\":[]}", "content");
        one("{\"role\":\"user\",\"content\":[\"x\"]}", "content[0]");
        part("{\"text\":\"x\"}", "type");
        part("{\"type\":\"text\"}", "text");
        part("{\"type\":\"text\",\"text\":null}", "text");
        part("{\"type\":\"text\",\"text\":[\"x\"]}", "text");
        part("{\"type\":\"smell\",\"text\":\"x\"}", "type");
        part("{\"type\":\"input_text\",\"text\":\"x\"}", "type");
        part("{\"type\":5,\"text\":\"x\"}", "type");
        part("{\"type\":\"text\",\"text\":\"x\",\"colour\":1}", "colour");
        part("{\"type\":\"text\",\"text\":\"a\\ud800b\"}", "text");
        unsupported(
                "{\"role\":\"user\",\"content\":[{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:,\"}}]}",
                "content[0].type");
        unsupported(
                "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"x\"},{\"type\":\"input_audio\",\"input_audio\":{\"data\":\"\",\"format\":\"wav\"}}]}",
                "content[1].type");
        unsupported(
                "{\"role\":\"user\",\"content\":[{\"type\":\"file\",\"file\":{\"file_id\":\"f\"}}]}",
                "content[0].type");
        one("{\"role\":\"user\",\"content\":\"a\\u0000b\"}", "content");
        one("{\"role\":\"user\",\"content\":\"a\\ud83d\"}", "content");
        one("{\"role\":\"user\",\"content\":\"\\ude00\\ud83d\"}", "content");
        one("{\"role\":\"assistant\",\"content\":\"x\",\"refusal\":5}", "refusal");
        unsupported("{\"role\":\"assistant\",\"content\":\"x\",\"audio\":{\"id\":\"a\"}}", "audio");
        unsupported(
                "{\"role\":\"assistant\",\"content\":null,\"function_call\":{\"name\":\"f\",\"arguments\":\"{}\"}}",
                "function_call");
    }

    private void calls() {
        one("{\"role\":\"tool\",\"content\":\"x\"}", "tool_call_id");
        one("{\"role\":\"tool\",\"content\":\"x\",\"tool_call_id\":\"c\"}", "tool_call_id");
        one("{\"role\":\"tool\",\"content\":\"x\",\"tool_call_id\":5}", "tool_call_id");
        one("{\"role\":\"user\",\"content\":\"x\",\"tool_call_id\":\"c\"}", "tool_call_id");
        one("{\"role\":\"user\",\"content\":\"x\",\"tool_calls\":[" + CALL + "]}", "tool_calls");
        called("5", "");
        called("[]", "");
        called("[5]", "[0]");
        called("[{}]", "[0].id");
        called(
                "[{\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"\"}}]",
                "[0].id");
        called("[{\"id\":\"c\",\"function\":{\"name\":\"f\",\"arguments\":\"\"}}]", "[0].type");
        called("[{\"id\":\"c\",\"type\":\"function\"}]", "[0].function");
        called(
                "[{\"id\":\"c\",\"type\":\"function\",\"function\":{\"arguments\":\"\"}}]",
                "[0].function.name");
        called(
                "[{\"id\":\"c\",\"type\":\"function\",\"function\":{\"name\":\"f\"}}]",
                "[0].function.arguments");
        called(
                "[{\"id\":\"c\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":{}}}]",
                "[0].function.arguments");
        called("[" + CALL + ",{\"id\":\"\",\"type\":\"function\"}]", "[1].id");
        all(
                "[{\"role\":\"assistant\",\"tool_calls\":["
                        + CALL
                        + "]},{\"role\":\"tool\",\"tool_call_id\":\"other\",\"content\":\"x\"}]",
                "messages[1].tool_call_id");
        all(
                "[{\"role\":\"tool\",\"tool_call_id\":\"c\",\"content\":\"x\"},{\"role\":\"assistant\",\"tool_calls\":["
                        + CALL
                        + "]}]",
                "messages[0].tool_call_id");
    }

    private void called(String calls, String where) {
        one("{\"role\":\"assistant\",\"tool_calls\":" + calls + "}", "tool_calls" + where);
    }

    private void part(String part, String param) {
        one("{\"role\":\"user\",\"content\":[" + part + "]}", "content[0]." + param);
    }

    private void one(String message, String param) {
        all("[" + message + "]", "messages[0]." + param);
    }

    private void all(String messages, String param) {
        String name = messages.length() > 100 ? messages.substring(0, 100) + "…" : messages;
        table.wrong("messages " + name, CHAT, request(messages), param);
    }

    private void unsupported(String message, String param) {
        table.add(
                "message " + message,
                CHAT,
                request("[" + message + "]"),
                400,
                "messages[0]." + param,
                "unsupported_value");
    }

    private String request(String messages) {
        return "{\"model\":\"%s\",\"messages\":%s}".formatted(table.target().model(), messages);
    }
}
