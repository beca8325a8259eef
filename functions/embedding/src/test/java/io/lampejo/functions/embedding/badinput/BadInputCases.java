package io.lampejo.functions.embedding.badinput;

import static io.lampejo.functions.embedding.badinput.Asks.chunked;
import static io.lampejo.functions.embedding.badinput.Asks.post;
import static io.lampejo.http.wire.Requests.bare;
import static io.lampejo.http.wire.Requests.gzip;
import static io.lampejo.http.wire.Requests.head;
import static io.lampejo.http.wire.Requests.join;
import static io.lampejo.http.wire.Requests.utf8;

import io.lampejo.http.wire.BadInputCase;
import io.lampejo.http.wire.BadInputCase.Strictness;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Every bad request that we could think of. Plain sockets, so that it runs against any server. */
public final class BadInputCases {
    private static final String JSON = "Content-Type: application/json";

    private final Target target;
    private final List<BadInputCase> cases = new ArrayList<>();

    /**
     * What is being tested.
     *
     * @param model a text model that the server has
     * @param dims width of its vectors
     * @param window its most tokens
     * @param vocabulary number of its token ids
     * @param maxBodyBytes the server's limit
     */
    public record Target(String model, int dims, int window, int vocabulary, int maxBodyBytes) {

        /** A request that the server must answer. */
        public byte[] good() {
            return post("{\"model\":\"%s\",\"input\":\"still there?\"}".formatted(model));
        }
    }

    private BadInputCases(Target target) {
        this.target = target;
    }

    public static List<BadInputCase> of(Target target) {
        BadInputCases table = new BadInputCases(target);
        table.notJson();
        table.input();
        table.tokens();
        table.parts();
        table.otherFields();
        table.http();
        table.tooLarge();
        table.notHttp();
        return List.copyOf(table.cases);
    }

    private void notJson() {
        body("empty body", "");
        body("blank body", " \n ");
        body("null", "null");
        body("array", "[]");
        body("array of requests", "[" + ask("\"x\"") + "]");
        body("string", "\"input\"");
        body("number", "42");
        body("true", "true");
        body("word", "hello");
        body("cut after the brace", "{");
        body("cut in a name", "{\"inp");
        body("cut in a text", "{\"input\":\"abc");
        body("cut before the end", "{\"model\":\"m\",\"input\":\"x\"");
        body("trailing comma", "{\"model\":\"m\",\"input\":\"x\",}");
        body("comma missing", "{\"model\":\"m\" \"input\":\"x\"}");
        body("colon missing", "{\"model\" \"m\"}");
        body("single quotes", "{'model':'m','input':'x'}");
        body("bare names", "{model:\"m\",input:\"x\"}");
        body("comment", "{/* hi */\"model\":\"m\",\"input\":\"x\"}");
        body("NaN", "{\"model\":\"m\",\"input\":\"x\",\"dimensions\":NaN}");
        body("leading zero", "{\"model\":\"m\",\"input\":\"x\",\"dimensions\":08}");
        body("second object", ask("\"x\"") + ask("\"y\""));
        body("garbage behind", ask("\"x\"") + "]");
        body("bad escape", ask("\"\\x41\""));
        body("bad unicode escape", ask("\"\\u12G4\""));
        body("tab in a text", ask("\"a\tb\""));
        body("line feed in a text", ask("\"a\nb\""));
        body("byte order mark", "\uFEFF" + ask("\"x\""));
        body(
                "deep unknown field",
                "{\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "," + ask("\"x\"").substring(1));
        body("deep objects", "{\"x\":".repeat(100_000));
        bytes("UTF-16", ask("\"x\"").getBytes(StandardCharsets.UTF_16BE));
        bytes("UTF-16 with mark", ask("\"x\"").getBytes(StandardCharsets.UTF_16));
        bytes("UTF-32", ask("\"x\"").getBytes(java.nio.charset.Charset.forName("UTF-32LE")));
        bytes("Latin-1", ask("\"Lampião\"").getBytes(StandardCharsets.ISO_8859_1));
        bytes("NUL byte", textOf(0));
        bytes("only NULs", new byte[100]);
        bytes("continuation without lead", textOf(0x80));
        bytes("cut sequence", textOf(0xE2, 0x82));
        bytes("overlong slash", textOf(0xC0, 0xAF));
        bytes("overlong in three", textOf(0xE0, 0x80, 0xAF));
        bytes("surrogate in UTF-8", textOf(0xED, 0xA0, 0x80));
        bytes("over U+10FFFF", textOf(0xF4, 0x90, 0x80, 0x80));
        bytes("byte FF", textOf(0xFF));
    }

    private void input() {
        add("input missing", "{\"model\":\"%s\"}".formatted(target.model), "input");
        for (String wrong :
                List.of(
                        "null",
                        "5",
                        "1.5",
                        "true",
                        "{}",
                        "[null]",
                        "[true]",
                        "[[null]]",
                        "[[[1]]]",
                        "[{}]")) {
            add("input " + wrong, ask(wrong), "input");
        }
        add("input empty", ask("\"\""), "input");
        add("input empty array", ask("[]"), "input");
        add("one empty text", ask("[\"a\",\"\"]"), "input");
        add("one empty array", ask("[[1],[]]"), "input");
        add("number among texts", ask("[\"a\",1]"), "input");
        add("text among numbers", ask("[1,\"a\"]"), "input");
        add("text among a list's numbers", ask("[[1,\"a\"]]"), "input");
        add("null among texts", ask("[\"a\",null]"), "input");
        add("texts in a list in a list", ask("[[\"a\"]]"), "input");
        add("deep input", ask("[".repeat(5000) + "]".repeat(5000)), "input");
        add("2049 texts", ask("[\"a\"" + ",\"a\"".repeat(2048) + "]"), "input");
        add("2049 lists", ask("[[1]" + ",[1]".repeat(2048) + "]"), "input");
        add("NUL", ask("\"a\\u0000b\""), "input");
        add("high surrogate at the end", ask("\"a\\ud800\""), "input");
        add("high surrogate in the middle", ask("\"\\ud83dx\""), "input");
        add("low surrogate", ask("[\"fine\",\"a\\ude00\"]"), "input");
        add("surrogates swapped", ask("\"\\ude00\\ud83d\""), "input");
        add(
                "input twice",
                "{\"input\":\"a\",\"input\":\"b\",\"model\":\"%s\"}".formatted(target.model),
                "input");
        cases.add(
                refused(
                        "over the window",
                        () -> post(ask("\"" + "a ".repeat(target.window + 10) + "\"")),
                        400,
                        "input",
                        "context_length_exceeded"));
    }

    private void tokens() {
        add("negative token", ask("[1,-1]"), "input");
        add("token over the vocabulary", ask("[%d]".formatted(target.vocabulary)), "input");
        add(
                "token over the vocabulary in a list",
                ask("[[1],[%d]]".formatted(target.vocabulary)),
                "input");
        add("token over int", ask("[99999999999]"), "input");
        add("token over long", ask("[99999999999999999999999999]"), "input");
        add("half a token", ask("[1.5]"), "input");
        add("token of infinite size", ask("[1e400]"), "input");
        add("token of huge exponent", ask("[1e999999999]"), "input");
    }

    private void parts() {
        add("part without type", ask("[{\"text\":\"a\"}]"), "input");
        add("part of unknown type", ask("[{\"type\":\"smell\",\"text\":\"a\"}]"), "input");
        add("part with a number for a type", ask("[{\"type\":1,\"text\":\"a\"}]"), "input");
        add("part without text", ask("[{\"type\":\"text\"}]"), "input");
        add("part with null for a text", ask("[{\"type\":\"text\",\"text\":null}]"), "input");
        add("part with a list for a text", ask("[{\"type\":\"text\",\"text\":[\"a\"]}]"), "input");
        add("part with an empty text", ask("{\"type\":\"text\",\"text\":\"\"}"), "input");
        add("fused with a text", ask("[[{\"type\":\"text\",\"text\":\"a\"},\"b\"]]"), "input");
        add("fused with a token", ask("[[{\"type\":\"text\",\"text\":\"a\"},1]]"), "input");
        for (String part :
                List.of(
                        "{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/png;base64,AA\"}}",
                        "{\"type\":\"input_audio\",\"input_audio\":{\"data\":\"AA\",\"format\":\"wav\"}}")) {
            unsupported("picture or sound", ask("[" + part + "]"));
            unsupported(
                    "picture or sound with a text",
                    ask("[[{\"type\":\"text\",\"text\":\"a\"}," + part + "]]"));
        }
    }

    private void otherFields() {
        add("model missing", "{\"input\":\"x\"}", "model");
        add("model twice", "{\"model\":\"a\",\"model\":\"b\",\"input\":\"x\"}", "model");
        for (String wrong : List.of("null", "5", "\"\"", "\"  \"", "[\"m\"]", "{}")) {
            add("model " + wrong, "{\"input\":\"x\",\"model\":%s}".formatted(wrong), "model");
        }
        for (String unknown :
                List.of("gpt-nano", "../../etc/passwd", "x".repeat(5000), "\\u0000")) {
            String name = "unknown model " + unknown.substring(0, Math.min(8, unknown.length()));
            cases.add(
                    refused(
                            name,
                            () -> post("{\"input\":\"x\",\"model\":\"%s\"}".formatted(unknown)),
                            404,
                            "model",
                            "model_not_found"));
        }
        with("encoding_format", "\"hex\"", "\"FLOAT\"", "\"\"", "5", "true", "[\"float\"]");
        with("dimensions", "0", "-1", "1.5", "\"8\"", "1e10", "99999999999", "[8]", "true", "{}");
        with("dimensions", String.valueOf(target.dims + 1), "1");
        with("output_dtype", "\"uint8\"", "\"ubinary\"", "8", "false");
        with("input_type", "\"passage\"", "\"\"", "1");
        with("truncate", "\"true\"", "1", "[]");
        with("user", "5", "{}");
    }

    private void http() {
        byte[] good = utf8(ask("\"x\""));
        for (String type :
                List.of(
                        "text/plain",
                        "application/xml",
                        "application/x-www-form-urlencoded",
                        "application/json; charset=iso-8859-1",
                        "application/json-patch+json",
                        "nonsense")) {
            cases.add(
                    refused(
                            type,
                            () -> post(good, "Content-Type: " + type),
                            415,
                            null,
                            "unsupported_media_type"));
        }
        cases.add(
                refused(
                        "brotli",
                        () -> post(good, JSON, "Content-Encoding: br"),
                        415,
                        null,
                        "unsupported_media_type"));
        cases.add(
                refused(
                        "not gzip",
                        () -> post(good, JSON, "Content-Encoding: gzip"),
                        400,
                        null,
                        null));
        cases.add(
                refused(
                        "cut gzip",
                        () ->
                                post(
                                        java.util.Arrays.copyOf(gzip(good), 20),
                                        JSON,
                                        "Content-Encoding: gzip"),
                        400,
                        null,
                        null));
        cases.add(
                refused(
                        "bad JSON in gzip",
                        () -> post(gzip(utf8("{")), JSON, "Content-Encoding: gzip"),
                        400,
                        null,
                        null));
        cases.add(refused("bad JSON in chunks", () -> chunked(utf8("{"), JSON), 400, null, null));
        cases.add(
                refused(
                        "no body at all",
                        () -> bare("POST", "/v1/embeddings", JSON),
                        400,
                        null,
                        null));
        cases.add(
                refused(
                        "odd expectation",
                        () -> post(good, JSON, "Expect: a-miracle"),
                        417,
                        null,
                        "expectation_failed"));
        cases.add(
                refused(
                        "HTML wanted",
                        () -> post(good, JSON, "Accept: text/html"),
                        406,
                        null,
                        "not_acceptable"));
        for (String method : List.of("GET", "PUT", "DELETE", "PATCH")) {
            cases.add(
                    refused(
                            method,
                            () -> bare(method, "/v1/embeddings", "Content-Length: 0"),
                            405,
                            null,
                            "method_not_allowed"));
        }
        for (String path :
                List.of(
                        "/v1",
                        "/v1/embedding",
                        "/v1/embeddings/x",
                        "/favicon.ico",
                        "/v1/%2e%2e/x")) {
            cases.add(refused("GET " + path, () -> bare("GET", path), 404, null, "unknown_url"));
        }
        cases.add(
                refused(
                        "no host",
                        () -> utf8("GET /v1/models HTTP/1.1\r\n\r\n"),
                        400,
                        null,
                        "bad_request"));
        cases.add(
                refused(
                        "path without slash",
                        () -> bare("GET", "nowhere"),
                        404,
                        null,
                        "unknown_url"));
        cases.add(
                refused(
                        "HTML wanted of an unknown route",
                        () -> bare("GET", "/nowhere", "Accept: text/html"),
                        404,
                        null,
                        "unknown_url"));
        cases.add(
                refused(
                        "unknown model's card",
                        () -> bare("GET", "/v1/models/no/such"),
                        404,
                        "model",
                        "model_not_found"));
        cases.add(
                refused(
                        "POST of models",
                        () -> bare("POST", "/v1/models", "Content-Length: 0"),
                        405,
                        null,
                        "method_not_allowed"));
    }

    private void tooLarge() {
        int over = target.maxBodyBytes + 1;
        cases.add(
                large(
                        "20 MB",
                        () ->
                                post(
                                        utf8(
                                                ask(
                                                        "\""
                                                                + "a"
                                                                        .repeat(
                                                                                Math.max(
                                                                                        20_000_000,
                                                                                        over))
                                                                + "\"")))));
        cases.add(
                large(
                        "over the limit in chunks",
                        () -> chunked(utf8(ask("\"" + "a".repeat(over) + "\"")), JSON)));
        cases.add(
                large(
                        "gzip bomb",
                        () ->
                                post(
                                        gzip(utf8(ask("\"" + "a".repeat(20 * over) + "\""))),
                                        JSON,
                                        "Content-Encoding: gzip")));
        cases.add(
                large(
                        "over the limit and expecting",
                        () ->
                                head(
                                        "POST",
                                        "/v1/embeddings",
                                        JSON,
                                        "Expect: 100-continue",
                                        "Content-Length: " + over)));
    }

    private void notHttp() {
        broken("nonsense", 400, "nonsense\r\n\r\n");
        broken("path that is no URI", 400, "GET /<script> HTTP/1.1\r\nHost: x\r\n\r\n");
        broken("no version", 400, "POST /v1/embeddings\r\n\r\n");
        broken(
                "two lengths",
                400,
                "POST /v1/embeddings HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab");
        broken(
                "negative length",
                400,
                "POST /v1/embeddings HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n");
        broken(
                "length of letters",
                400,
                "POST /v1/embeddings HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n");
        broken(
                "bad chunk size",
                400,
                "POST /v1/embeddings HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nXY\r\nab\r\n");
        broken(
                "huge header",
                431,
                "GET /v1/models HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(100_000) + "\r\n\r\n");
        broken("huge path", 414, "GET /" + "y".repeat(100_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
    }

    /** A whole request with this for its input. */
    private String ask(String input) {
        return "{\"model\":\"%s\",\"input\":%s}".formatted(target.model, input);
    }

    private byte[] textOf(int... bytes) {
        byte[] some = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            some[i] = (byte) bytes[i];
        }
        return join(utf8("{\"model\":\"" + target.model + "\",\"input\":\"a"), some, utf8("b\"}"));
    }

    private void body(String name, String json) {
        bytes(name, utf8(json));
    }

    private void bytes(String name, byte[] body) {
        cases.add(refused(name, () -> post(body), 400, null, null));
    }

    private void add(String name, String json, String param) {
        cases.add(refused(name, () -> post(json), 400, param, null));
    }

    private void with(String field, String... values) {
        for (String value : values) {
            String json = ask("\"x\"");
            add(
                    field + " " + value,
                    json.substring(0, json.length() - 1) + ",\"%s\":%s}".formatted(field, value),
                    field);
        }
    }

    private void unsupported(String name, String json) {
        cases.add(refused(name, () -> post(json), 400, "input", "unsupported_value"));
    }

    private BadInputCase large(String name, Supplier<byte[]> request) {
        return refused(name, request, 413, null, "request_too_large");
    }

    private void broken(String name, int status, String request) {
        cases.add(
                new BadInputCase(
                        name,
                        () -> request.getBytes(StandardCharsets.ISO_8859_1),
                        status,
                        null,
                        null,
                        Strictness.NOT_HTTP));
    }

    private static BadInputCase refused(
            String name, Supplier<byte[]> request, int status, String param, String code) {
        return new BadInputCase(name, request, status, param, code, Strictness.FULL);
    }
}
