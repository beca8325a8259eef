package io.lampejo.functions.generation.badinput;

import io.lampejo.http.wire.BadInputCase;
import io.lampejo.http.wire.BadInputCase.Strictness;
import io.lampejo.http.wire.Requests;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Every bad request for text that we could think of. Plain sockets, so that it runs against any
 * server.
 */
public final class BadInputCases {
    static final String CHAT = "/v1/chat/completions";
    static final String TEXT = "/v1/completions";
    static final String RESPONSES = "/v1/responses";

    private final List<BadInputCase> cases = new ArrayList<>();
    private final Target target;

    /**
     * What is being tested.
     *
     * @param model a chat model that the server has
     * @param vocabulary number of its token ids
     * @param maxChoices the server's limit of {@code n}
     * @param maxMessages the server's limit of messages
     * @param maxPrompts the server's limit of prompts, below 1000
     * @param maxTools the server's limit of tools, below 200
     */
    public record Target(
            String model,
            int vocabulary,
            int maxChoices,
            int maxMessages,
            int maxPrompts,
            int maxTools) {

        /** A request that the server must answer. */
        public byte[] good() {
            return Requests.post(
                    CHAT,
                    "{\"model\":\"%s\",\"max_tokens\":2,\"messages\":[{\"role\":\"user\",\"content\":\"still there?\"}]}"
                            .formatted(model));
        }
    }

    private BadInputCases(Target target) {
        this.target = target;
    }

    public static List<BadInputCase> of(Target target) {
        BadInputCases table = new BadInputCases(target);
        table.bodies();
        table.models();
        new BadMessages(table).add();
        new BadTools(table).add();
        table.sampling();
        table.output();
        table.refused();
        table.prompts();
        new BadResponses(table).add();
        table.http();
        return List.copyOf(table.cases);
    }

    private void bodies() {
        for (String path : List.of(CHAT, TEXT, RESPONSES)) {
            for (String body :
                    List.of(
                            "",
                            " ",
                            "null",
                            "[]",
                            "\"x\"",
                            "42",
                            "{",
                            "{\"model\":\"m\",}",
                            "{model:1}",
                            "{}{}",
                            "{\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}",
                            "\uFEFF{}",
                            "{\"model\":NaN}",
                            "{\"model\":\"\\x\"}",
                            "{\"a\nb\":1}")) {
                String name = body.length() > 20 ? body.substring(0, 20) + "…" : body;
                // Some of these are wrong in more ways than one; that they are wrong is enough.
                if (body.startsWith("{\"x\"")) {
                    wrong(path + " deep", path, body, "x");
                } else {
                    add(path + " body " + name, path, body, 400, null, null);
                }
            }
        }
        bytes("UTF-16", chat("").getBytes(StandardCharsets.UTF_16));
        bytes("Latin-1", chat(",\"user\":\"ä\"").getBytes(StandardCharsets.ISO_8859_1));
        bytes("NULs", new byte[64]);
        bytes("surrogate in UTF-8", with(chat(""), 0xED, 0xA0, 0x80));
    }

    private void models() {
        wrong("no model", CHAT, "{\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}", "model");
        wrong("no model for text", TEXT, "{\"prompt\":\"x\"}", "model");
        wrong("no model for responses", RESPONSES, "{\"input\":\"x\"}", "model");
        wrong("nothing", CHAT, "{}", "model");
        for (String model :
                List.of("null", "5", "\"\"", "\" \"", "[\"m\"]", "{}", "\"a\\u0000\"")) {
            wrong(
                    "model " + model,
                    CHAT,
                    "{\"model\":%s,\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}"
                            .formatted(model),
                    "model");
        }
        for (String path : List.of(CHAT, TEXT, RESPONSES)) {
            add(
                    path + " unknown model",
                    path,
                    good(path).replace(target.model, "gpt-nano"),
                    404,
                    "model",
                    "model_not_found");
        }
        wrong("model twice", CHAT, chat(",\"model\":\"x\""), "model");
    }

    private void sampling() {
        for (String path : List.of(CHAT, TEXT, RESPONSES)) {
            with(path, "temperature", "-0.1", "2.1", "\"1\"", "1e999", "[1]", "true");
            with(path, "top_p", "-1", "1.01", "\"0.5\"");
        }
        with(CHAT, "top_k", "-2", "1.5", "\"4\"", "99999999999");
        with(CHAT, "min_p", "-0.1", "1.1", "{}");
        with(CHAT, "presence_penalty", "-2.1", "2.1", "\"0\"");
        with(CHAT, "frequency_penalty", "-3", "3", "false");
        with(CHAT, "repetition_penalty", "0", "-1", "11", "\"1\"");
        with(CHAT, "seed", "1.5", "\"1\"", "1e30", "99999999999999999999", "[]");
        with(CHAT, "logit_bias", "[]", "5", "\"x\"");
        chat("bias of a word", ",\"logit_bias\":{\"the\":1}", "logit_bias.the");
        chat("bias of a negative id", ",\"logit_bias\":{\"-1\":1}", "logit_bias.-1");
        chat("bias of a huge id", ",\"logit_bias\":{\"9999999999\":1}", "logit_bias.9999999999");
        chat("bias too strong", ",\"logit_bias\":{\"5\":100.5}", "logit_bias.5");
        chat("bias too weak", ",\"logit_bias\":{\"5\":-101}", "logit_bias.5");
        chat("bias of null", ",\"logit_bias\":{\"5\":null}", "logit_bias.5");
        chat("bias of a text", ",\"logit_bias\":{\"5\":\"1\"}", "logit_bias.5");
        chat(
                "bias over the vocabulary",
                ",\"logit_bias\":{\"%d\":1}".formatted(target.vocabulary),
                "logit_bias");
    }

    private void output() {
        with(CHAT, "max_tokens", "0", "-5", "1.5", "\"5\"", "99999999999", "1e999", "{}");
        with(CHAT, "max_completion_tokens", "0", "true");
        with(TEXT, "max_tokens", "0", "\"16\"");
        with(RESPONSES, "max_output_tokens", "0", "\"16\"");
        chat(
                "two limits",
                ",\"max_tokens\":5,\"max_completion_tokens\":6",
                "max_completion_tokens");
        with(CHAT, "n", "0", "-1", "1.5", "\"2\"", String.valueOf(target.maxChoices + 1));
        with(TEXT, "n", "0", String.valueOf(target.maxChoices + 1));
        with(CHAT, "stop", "5", "\"\"", "{}", "true");
        chat("five stops", ",\"stop\":[\"a\",\"b\",\"c\",\"d\",\"e\"]", "stop[4]");
        chat("stop of null", ",\"stop\":[\"a\",null]", "stop[1]");
        chat("empty stop", ",\"stop\":[\"\"]", "stop[0]");
        chat("long stop", ",\"stop\":\"%s\"".formatted("x".repeat(2000)), "stop");
        with(CHAT, "logprobs", "1", "\"true\"", "5");
        with(CHAT, "top_logprobs", "-1", "21", "\"3\"");
        chat("top_logprobs alone", ",\"top_logprobs\":3", "top_logprobs");
        chat("top_logprobs without", ",\"logprobs\":false,\"top_logprobs\":3", "top_logprobs");
        with(TEXT, "logprobs", "true", "-1", "6");
        with(CHAT, "stream", "\"true\"", "1", "[]");
        chat("stream_options alone", ",\"stream_options\":{}", "stream_options");
        chat("stream_options true", ",\"stream\":true,\"stream_options\":true", "stream_options");
        chat(
                "include_usage yes",
                ",\"stream\":true,\"stream_options\":{\"include_usage\":\"yes\"}",
                "stream_options.include_usage");
        chat(
                "unknown stream option",
                ",\"stream\":true,\"stream_options\":{\"x\":1}",
                "stream_options.x");
        with(CHAT, "response_format", "\"json\"", "5", "[]");
        chat("format without type", ",\"response_format\":{}", "response_format.type");
        chat("format xml", ",\"response_format\":{\"type\":\"xml\"}", "response_format.type");
        chat(
                "format with more",
                ",\"response_format\":{\"type\":\"text\",\"x\":1}",
                "response_format.x");
        chat(
                "schema missing",
                ",\"response_format\":{\"type\":\"json_schema\"}",
                "response_format.json_schema");
        chat(
                "schema without name",
                ",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"schema\":{}}}",
                "response_format.json_schema.name");
        chat(
                "schema without schema",
                ",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"a\"}}",
                "response_format.json_schema.schema");
        chat(
                "schema that is a text",
                ",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"a\",\"schema\":\"{}\"}}",
                "response_format.json_schema.schema");
        chat(
                "schema with a bad name",
                ",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"a b\",\"schema\":{}}}",
                "response_format.json_schema.name");
        chat(
                "schema strictly",
                ",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"a\",\"schema\":{},\"strict\":\"very\"}}",
                "response_format.json_schema.strict");
        chat(
                "schema of a text",
                ",\"response_format\":{\"type\":\"text\",\"json_schema\":{\"name\":\"a\",\"schema\":{}}}",
                "response_format");
        with(CHAT, "chat_template_kwargs", "[]", "\"x\"", "1");
        chat(
                "kwargs with a lone surrogate",
                ",\"chat_template_kwargs\":{\"a\":{\"b\":\"\\ud800\"}}",
                "chat_template_kwargs.a.b");
    }

    private void refused() {
        for (String unknown : List.of("temprature", "max_new_tokens", "Model", "x", "input")) {
            chat("unknown " + unknown, ",\"%s\":1".formatted(unknown), unknown);
        }
        chat("unknown and null", ",\"nonsense\":null", "nonsense");
        chat("unknown and deep", ",\"nonsense\":{\"a\":[1,{}]}", "nonsense");
        unsupported("audio", "{\"voice\":\"alloy\",\"format\":\"wav\"}", "audio");
        unsupported("modalities", "[\"text\",\"audio\"]", "modalities[1]");
        unsupported("prediction", "{\"type\":\"content\",\"content\":\"x\"}", "prediction");
        unsupported("web_search_options", "{}", "web_search_options");
        unsupported("reasoning_effort", "\"low\"", "reasoning_effort");
        unsupported("verbosity", "\"low\"", "verbosity");
        unsupported("functions", "[{\"name\":\"f\"}]", "functions");
        unsupported("function_call", "\"auto\"", "function_call");
        unsupported("store", "true", "store");
        unsupported("service_tier", "\"flex\"", "service_tier");
        with(CHAT, "user", "5", "{}");
        with(CHAT, "metadata", "[]", "\"x\"");
        chat("metadata of numbers", ",\"metadata\":{\"a\":1}", "metadata.a");
        chat("17 of metadata", ",\"metadata\":{" + pairs(17) + "}", "metadata.k16");
        with(CHAT, "store", "\"no\"");
        with(CHAT, "modalities", "\"text\"", "[]");
        add(
                "padding of chunks",
                CHAT,
                chat(",\"stream\":true,\"stream_options\":{\"include_obfuscation\":true}"),
                400,
                "stream_options.include_obfuscation",
                "unsupported_value");
        text("suffix", ",\"suffix\":\"x\"", "suffix", "unsupported_value");
        text("best_of", ",\"best_of\":3", "best_of", "unsupported_value");
        text("best_of 0", ",\"best_of\":0", "best_of", null);
        text("messages for a text", ",\"messages\":[]", "messages", null);
        text("tools for a text", ",\"tools\":[]", "tools", null);
        text("echo 1", ",\"echo\":1", "echo", null);
        text("echo and logprobs", ",\"echo\":true,\"logprobs\":1", "echo", "unsupported_value");
    }

    private void prompts() {
        wrong("no prompt", TEXT, "{\"model\":\"%s\"}".formatted(target.model), "prompt");
        prompt("null", "prompt");
        prompt("5", "prompt");
        prompt("{}", "prompt");
        prompt("\"\"", "prompt");
        prompt("[]", "prompt");
        prompt("[\"\"]", "prompt[0]");
        prompt("[\"a\",1]", "prompt[1]");
        prompt("[1,\"a\"]", "prompt[1]");
        prompt("[[1],2]", "prompt[1]");
        prompt("[[]]", "prompt[0]");
        prompt("[null]", "prompt[0]");
        prompt("[[\"a\"]]", "prompt[0][0]");
        prompt("[[[1]]]", "prompt[0][0]");
        prompt("[-1]", "prompt[0]");
        prompt("[1.5]", "prompt[0]");
        prompt("[1e99]", "prompt[0]");
        prompt("[1,%d]".formatted(target.vocabulary), "prompt[1]");
        prompt("[[1],[2,%d]]".formatted(target.vocabulary), "prompt[1][1]");
        prompt("\"a\\u0000b\"", "prompt");
        prompt("\"a\\ud800\"", "prompt");
        prompt("[\"fine\",\"\\ude00\"]", "prompt[1]");
        add(
                "echo of ids",
                TEXT,
                "{\"model\":\"%s\",\"prompt\":[1],\"echo\":true}".formatted(target.model),
                400,
                "echo",
                "unsupported_value");
        wrong(
                "a thousand prompts",
                TEXT,
                "{\"model\":\"%s\",\"prompt\":[\"a\"%s]}"
                        .formatted(target.model, ",\"a\"".repeat(999)),
                "prompt[%d]".formatted(target.maxPrompts));
    }

    private void http() {
        byte[] good = Requests.utf8(chat(""));
        String json = "Content-Type: application/json";
        for (String path : List.of(CHAT, TEXT, RESPONSES)) {
            cases.add(
                    refused(
                            "GET " + path,
                            Requests.bare("GET", path),
                            405,
                            null,
                            "method_not_allowed"));
            cases.add(
                    refused(
                            path + " as text",
                            Requests.post(path, good, "Content-Type: text/plain"),
                            415,
                            null,
                            "unsupported_media_type"));
            cases.add(
                    refused(
                            path + " with no body",
                            Requests.bare("POST", path, json),
                            400,
                            null,
                            null));
        }
        cases.add(
                refused(
                        "HTML wanted",
                        Requests.post(CHAT, good, json, "Accept: text/html"),
                        406,
                        null,
                        "not_acceptable"));
        cases.add(
                refused(
                        "route behind",
                        Requests.post(CHAT + "/x", good, json),
                        404,
                        null,
                        "unknown_url"));
    }

    String chat(String fields) {
        return "{\"model\":\"%s\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]%s}"
                .formatted(target.model, fields);
    }

    String good(String path) {
        return switch (path) {
            case CHAT -> chat("");
            case TEXT -> "{\"model\":\"%s\",\"prompt\":\"x\"}".formatted(target.model);
            default -> "{\"model\":\"%s\",\"input\":\"x\"}".formatted(target.model);
        };
    }

    Target target() {
        return target;
    }

    void with(String path, String field, String... values) {
        String good = good(path);
        for (String value : values) {
            wrong(
                    path + " " + field + " " + value,
                    path,
                    good.substring(0, good.length() - 1) + ",\"%s\":%s}".formatted(field, value),
                    field);
        }
    }

    void chat(String name, String fields, String param) {
        wrong(name, CHAT, chat(fields), param);
    }

    private void text(String name, String fields, String param, String code) {
        add(
                name,
                TEXT,
                "{\"model\":\"%s\",\"prompt\":\"x\"%s}".formatted(target.model, fields),
                400,
                param,
                code);
    }

    private void prompt(String prompt, String param) {
        wrong(
                "prompt " + prompt,
                TEXT,
                "{\"model\":\"%s\",\"prompt\":%s}".formatted(target.model, prompt),
                param);
    }

    private void unsupported(String field, String value, String param) {
        add(
                field + " " + value,
                CHAT,
                chat(",\"%s\":%s".formatted(field, value)),
                400,
                param,
                "unsupported_value");
    }

    private static String pairs(int count) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pairs.add("\"k%d\":\"v\"".formatted(i));
        }
        return String.join(",", pairs);
    }

    private static byte[] with(String json, int... bytes) {
        byte[] text = Requests.utf8(json.replace("\"x\"", "\"x\u0001\""));
        StringBuilder latin = new StringBuilder(new String(text, StandardCharsets.ISO_8859_1));
        int at = latin.indexOf("\u0001");
        latin.deleteCharAt(at);
        for (int i = 0; i < bytes.length; i++) {
            latin.insert(at + i, (char) bytes[i]);
        }
        return latin.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void bytes(String name, byte[] body) {
        cases.add(
                refused(
                        name,
                        Requests.post(CHAT, body, "Content-Type: application/json"),
                        400,
                        null,
                        null));
    }

    void wrong(String name, String path, String json, String param) {
        add(name, path, json, 400, param, null);
    }

    void add(String name, String path, String json, int status, String param, String code) {
        cases.add(refused(name, Requests.post(path, json), status, param, code));
    }

    private static BadInputCase refused(
            String name, byte[] request, int status, String param, String code) {
        return new BadInputCase(name, () -> request, status, param, code, Strictness.FULL);
    }
}
