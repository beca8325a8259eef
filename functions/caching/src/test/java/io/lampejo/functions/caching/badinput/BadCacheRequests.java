package io.lampejo.functions.caching.badinput;

import static io.lampejo.http.wire.Requests.bare;
import static io.lampejo.http.wire.Requests.head;
import static io.lampejo.http.wire.Requests.join;
import static io.lampejo.http.wire.Requests.post;
import static io.lampejo.http.wire.Requests.utf8;

import io.lampejo.http.wire.BadInputCase;
import io.lampejo.http.wire.BadInputCase.Strictness;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Every bad request to {@code /v1/cache} that we could think of. Runs against any server. */
public final class BadCacheRequests {
    private static final String JSON = "Content-Type: application/json";
    private static final String LOOKUP = "/v1/cache/lookup";

    private final String body;
    private final List<BadInputCase> cases = new ArrayList<>();

    private BadCacheRequests(String model) {
        body = "\"body\":{\"model\":\"%s\",\"input\":[\"x\"]}".formatted(model);
    }

    /**
     * @param model an embedding model that the server has
     */
    public static List<BadInputCase> of(String model) {
        BadCacheRequests table = new BadCacheRequests(model);
        table.selections();
        table.lookups();
        table.headers();
        table.files();
        table.routes();
        return List.copyOf(table.cases);
    }

    /** A lookup that the server must answer. */
    public static byte[] good(String model) {
        return post(
                LOOKUP,
                "{\"url\":\"/v1/embeddings\",\"body\":{\"model\":\"%s\",\"input\":[\"still there?\"]}}"
                        .formatted(model));
    }

    private void selections() {
        delete("nothing selected", "", null);
        delete("nothing selected for real", "?dry_run=false", null);
        delete("not all", "?all=false", null);
        delete("all and a model", "?all=true&model=m", "all");
        delete("all and a prefix", "?all=true&request_id_prefix=a", "all");
        delete("all, shouted", "?all=TRUE", "all");
        delete("all, a number", "?all=1", "all");
        delete("all, empty", "?all=", "all");
        delete("all, bare", "?all", "all");
        delete("all twice", "?all=true&all=true", "all");
        delete("dry run, yes", "?model=m&dry_run=yes", "dry_run");
        delete("dry run, empty", "?model=m&dry_run=", "dry_run");
        delete("dry run twice", "?model=m&dry_run=true&dry_run=false", "dry_run");
        delete("empty tenant", "?tenant=", "tenant");
        delete("empty model", "?model=", "model");
        delete("empty tag", "?tag=", "tag");
        delete("empty prefix", "?request_id_prefix=", "request_id_prefix");
        delete("two models", "?model=a&model=b", "model");
        delete("impossible prefix", "?request_id_prefix=a%20b", "request_id_prefix");
        delete("wild prefix", "?request_id_prefix=*", "request_id_prefix");
        delete("endless prefix", "?request_id_prefix=" + "a".repeat(161), "request_id_prefix");
        delete("misspelt parameter", "?modle=m", "modle");
        delete("dash for underscore", "?model=m&dry-run=false", "dry-run");
        delete("unknown beside all", "?all=true&dry_run=false&force=true", "force");
        delete("capital", "?Model=m", "Model");
        for (String query : List.of("?model=%zz", "?model=%4")) {
            // Quarkus refuses these before anyone sees them, with a status only.
            cases.add(
                    new BadInputCase(
                            "delete: bad escape " + query,
                            () -> bare("DELETE", "/v1/cache" + query),
                            400,
                            null,
                            null,
                            Strictness.NOT_HTTP));
        }
        add(
                "selection in the body",
                () ->
                        join(
                                head(
                                        "DELETE",
                                        "/v1/cache?all=true&dry_run=false",
                                        JSON,
                                        "Content-Length: 13"),
                                utf8("{\"model\":\"m\"}")),
                null);
        add("stats know no parameters", () -> bare("GET", "/v1/cache/stats?tenant=a"), "tenant");
    }

    private void lookups() {
        add("empty", () -> post(LOOKUP, ""), null);
        add("no body", () -> bare("POST", LOOKUP, JSON), null);
        lookup("null", "null", null);
        lookup("array", "[]", null);
        lookup("string", "\"/v1/embeddings\"", null);
        lookup("cut", "{\"url\":\"/v1/emb", null);
        lookup("cut in the body", "{\"url\":\"/v1/embeddings\",\"body\":{\"model\":", null);
        lookup("two objects", "{" + url() + "," + body + "}{}", null);
        lookup("nothing in it", "{}", "url");
        lookup("no url", "{" + body + "}", "url");
        lookup("no request", "{" + url() + "}", "body");
        for (String wrong : List.of("null", "1", "true", "[]", "{}")) {
            lookup("url is " + wrong, "{\"url\":" + wrong + "," + body + "}", "url");
        }
        for (String route :
                List.of(
                        "",
                        "/v1/models",
                        "v1/embeddings",
                        "/v1/embeddings/",
                        "/V1/EMBEDDINGS",
                        "http://x/v1/embeddings",
                        "/v1/cache/lookup")) {
            lookup("url '" + route + "'", "{\"url\":\"" + route + "\"," + body + "}", "url");
        }
        for (String wrong : List.of("null", "1", "\"{}\"", "true", "[]")) {
            lookup("body is " + wrong, "{" + url() + ",\"body\":" + wrong + "}", "body");
        }
        lookup("url twice", "{" + url() + "," + url() + "," + body + "}", "url");
        lookup("body twice", "{" + url() + "," + body + "," + body + "}", "body");
        lookup("unknown field", "{" + url() + "," + body + ",\"verbose\":true}", "verbose");
        lookup("field of lines", "{" + url() + "," + body + ",\"custom_id\":\"a\"}", "custom_id");
        lookup(
                "input missing within",
                "{" + url() + ",\"body\":{\"model\":\"m\"}}".replace("m\"", model() + "\""),
                "body.input");
        add(
                "unknown parameter",
                () -> post(LOOKUP + "?dry_run=true", "{" + url() + "," + body + "}"),
                "dry_run");
        add(
                "empty tenant",
                () -> post(LOOKUP + "?tenant=", "{" + url() + "," + body + "}"),
                "tenant");
        case415(
                "no JSON",
                () ->
                        post(
                                LOOKUP,
                                utf8("{" + url() + "," + body + "}"),
                                "Content-Type: text/plain"));
    }

    private void headers() {
        for (String wrong : List.of("null", "1", "\"no-cache\"", "[]")) {
            headers("are " + wrong, wrong, "headers");
        }
        headers("of nobody", "{\"Authorization\":\"Bearer x\"}", "headers.Authorization");
        for (String wrong : List.of("null", "1", "[]", "{}")) {
            headers(
                    "control " + wrong,
                    "{\"Cache-Control\":" + wrong + "}",
                    "headers.Cache-Control");
        }
        headers(
                "twice",
                "{\"Cache-Control\":\"no-cache\",\"cache-control\":\"no-store\"}",
                "headers.cache-control");
        headers("unknown wish", "{\"Lampejo-Cache\":\"always\"}", "headers.Lampejo-Cache");
        headers(
                "wishes at odds",
                "{\"Lampejo-Cache\":\"semantic, no-semantic\"}",
                "headers.Lampejo-Cache");
        headers("odd tag", "{\"Lampejo-Cache-Tags\":\"a b\"}", "headers.Lampejo-Cache-Tags");
    }

    private void files() {
        add("no file", () -> bare("PUT", "/v1/cache"), null);
        add("empty file", () -> put("/v1/cache", "", "Content-Length: 0"), null);
        add("blank file", () -> put("/v1/cache", " \n\n", "Content-Length: 3"), null);
        add(
                "unknown parameter of a file",
                () -> put("/v1/cache?dry_run=true", "{}", "Content-Length: 2"),
                "dry_run");
        add(
                "wrong wish for a file",
                () -> put("/v1/cache", "{}", "Content-Length: 2", "Lampejo-Cache: always"),
                "Lampejo-Cache");
        cases.add(
                new BadInputCase(
                        "zipped file",
                        () -> put("/v1/cache", "{}", "Content-Length: 2", "Content-Encoding: gzip"),
                        415,
                        null,
                        "unsupported_media_type",
                        Strictness.FULL));
        cases.add(
                new BadInputCase(
                        "expectation of a file",
                        () -> put("/v1/cache", "{}", "Content-Length: 2", "Expect: more"),
                        417,
                        null,
                        "expectation_failed",
                        Strictness.FULL));
    }

    private void routes() {
        for (String route :
                List.of(
                        "GET /v1/cache",
                        "POST /v1/cache",
                        "GET /v1/cache/lookup",
                        "DELETE /v1/cache/stats",
                        "PATCH /v1/cache")) {
            String[] parts = route.split(" ");
            status(route, parts, 405, "method_not_allowed");
        }
        for (String route : List.of("GET /v1/cache/nope", "DELETE /v1/cache/all")) {
            status(route, route.split(" "), 404, "unknown_url");
        }
    }

    private void status(String name, String[] route, int status, String code) {
        cases.add(
                new BadInputCase(
                        name,
                        () -> bare(route[0], route[1], "Content-Length: 0"),
                        status,
                        null,
                        code,
                        Strictness.FULL));
    }

    private static String url() {
        return "\"url\":\"/v1/embeddings\"";
    }

    private String model() {
        return body.split("\"")[5];
    }

    private static byte[] put(String path, String file, String... headers) {
        return join(head("PUT", path, headers), utf8(file));
    }

    private void delete(String name, String query, String param) {
        add("delete: " + name, () -> bare("DELETE", "/v1/cache" + query), param);
    }

    private void lookup(String name, String json, String param) {
        add("lookup: " + name, () -> post(LOOKUP, json), param);
    }

    private void headers(String name, String json, String param) {
        lookup("headers " + name, "{" + url() + "," + body + ",\"headers\":" + json + "}", param);
    }

    private void case415(String name, Supplier<byte[]> request) {
        cases.add(
                new BadInputCase(
                        name, request, 415, null, "unsupported_media_type", Strictness.FULL));
    }

    private void add(String name, Supplier<byte[]> request, String param) {
        cases.add(new BadInputCase(name, request, 400, param, null, Strictness.FULL));
    }
}
