package io.lampejo.models.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PullModelTest {

    @TempDir Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();
    private FakeHub hub;

    @BeforeEach
    void startAHub() throws Exception {
        hub = new FakeHub();
        environment.put("HF_ENDPOINT", hub.base() + "/");
        environment.put("HOME", home.toString());
    }

    @AfterEach
    void stopIt() {
        hub.close();
    }

    @Test
    void pullsIntoTheCacheWhereNoDirectoryIsNamed() {
        int code = run("acme/writer");

        Path directory = home.resolve(".cache/lampejo/hub/acme/writer");
        assertThat(code).isZero();
        assertThat(directory.resolve("onnx/model_q4.onnx")).exists();
        assertThat(text(out))
                .isEqualTo(
                        "acme/writer is in %s: a generation model, window 64, with a chat template, onnx/model_q4.onnx (10.4 KiB)\n"
                                .formatted(directory));
        assertThat(text(err)).isEmpty();
    }

    @Test
    void pullsIntoTheModelsDirectory() {
        environment.put("LAMPEJO_MODELS_DIR", home.resolve("mine").toString());

        assertThat(run("acme/writer", "--quantization", "fp32")).isZero();
        assertThat(home.resolve("mine/acme/writer/onnx/model.onnx")).exists();
    }

    @Test
    void pullsIntoTheDirectoryThatIsNamed() {
        environment.put("LAMPEJO_MODELS_DIR", home.resolve("mine").toString());
        String other = home.resolve("other").toString();

        assertThat(run("--dir=" + other, "acme/writer", "--file", "onnx/model.onnx")).isZero();
        assertThat(home.resolve("other/acme/writer/onnx/model.onnx")).exists();
        assertThat(home.resolve("mine")).doesNotExist();
        assertThat(text(out))
                .endsWith("For the server to serve it: LAMPEJO_MODELS_DIR=%s\n".formatted(other));
    }

    @Test
    void takesARevision() {
        assertThat(run("acme/writer", "--revision", "v9")).isEqualTo(1);
        assertThat(text(err)).isEqualTo("lampejo: acme/writer has no revision 'v9'\n");
    }

    @Test
    void failsWhereThereIsNoSuchModel() {
        assertThat(run("acme/typo")).isEqualTo(1);
        assertThat(text(err))
                .isEqualTo(
                        "lampejo: there is no model acme/typo at 127.0.0.1, or it is private: check the name, and set HF_TOKEN for a private one\n");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void failsWhereWhatItPulledCannotBeUsed() {
        hub.files.remove("tokenizer.json");

        assertThat(run("acme/writer")).isEqualTo(1);
        assertThat(text(err))
                .isEqualTo(
                        "lampejo: acme/writer is in %s, but it cannot be used: tokenizer.json is missing\n"
                                .formatted(home.resolve(".cache/lampejo/hub/acme/writer")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``                                  | it is not said which model
                    a b                                 | OWNER/NAME is given twice: a and b
                    a --revison x                       | there is no option --revison
                    a -q                                | there is no option -q
                    a --dir                             | --dir wants a value
                    a --revision x --revision=y         | --revision is given twice: x and y
                    a --file x.onnx --quantization int8 | --file and --quantization both choose a graph: give one of them
                    ../a                                | '../a' is no model's name: it is OWNER/NAME, of letters, digits, '.', '_' and '-'
                    a/b/c                               | 'a/b/c' is no model's name: it is OWNER/NAME, of letters, digits, '.', '_' and '-'
                    a --revision ../x                   | '../x' is no revision: it is a branch, a tag or a commit
                    a --quantization q/4                | 'q/4' is no quantization: it is q4, int8, fp16, fp32 …
                    """)
    void saysWhatIsWrongWithTheArguments(String arguments, String reason) {
        int code = run(arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(text(err))
                .isEqualTo("lampejo: models pull: " + reason + "\n" + PullArguments.USAGE);
        assertThat(hub.seen()).isEmpty();
    }

    @Test
    void saysThatAnEndpointIsNone() {
        environment.put("HF_ENDPOINT", "localhost:8080");

        assertThat(run("acme/writer")).isEqualTo(2);
        assertThat(text(err))
                .startsWith(
                        "lampejo: models pull: a hub's address begins with https:// or http:// and a host: localhost:8080\n");
    }

    @Test
    void wantsSomewhereToPutModels() {
        environment.remove("HOME");

        assertThat(run("acme/writer")).isEqualTo(2);
        assertThat(text(err)).contains("name one with --dir");
    }

    @Test
    void takesSeveralFiles() {
        PullArguments arguments = PullArguments.of("a/b", "--file", "x.onnx", "y.bin", "--file=z");

        assertThat(arguments.request().selection())
                .isEqualTo(
                        new HubRequest.Selection.Files(java.util.List.of("x.onnx", "y.bin", "z")));
    }

    private int run(String... arguments) {
        return new PullModel(
                        environment,
                        Progress.silent(),
                        stream(out),
                        stream(err),
                        settings -> new Pulls(hub.base(), home).hub(settings))
                .run(arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
