package io.lampejo.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListModelsTest {

    @TempDir Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void listsTheBundledModelWhereNoDirectoryIsNamed() {
        assertThat(run(Map.of())).isZero();
        assertThat(text(out))
                .isEqualTo(
                        """
                        EMBEDDING MODEL   DIMS  WINDOW  POOLING      SIZE  GRAPH                      SOURCE
                        all-MiniLM-L6-v2   384     512  mean     22.6 MiB  onnx/model_quantized.onnx  class path
                        """);
    }

    @Test
    void listsTheDirectorysModelsAndThoseThatCannotBeUsed() {
        HubExport.bert(directory.resolve("one"));
        HubExport.bert(directory.resolve("owner/pooled"))
                .with(
                        "onnx/model.onnx",
                        OnnxBytes.modelWith(OnnxBytes.output("text_embeds", 0, 1024)));
        HubExport.bert(directory.resolve("broken"))
                .without("tokenizer.json")
                .without("onnx/model.onnx");

        int code = run(Map.of("LAMPEJO_MODELS_DIR", directory.toString()));

        assertThat(code).isZero();
        assertThat(text(out))
                .isEqualTo(
                        """
                        EMBEDDING MODEL   DIMS  WINDOW  POOLING       SIZE  GRAPH                      SOURCE
                        all-MiniLM-L6-v2   384     512  mean      22.6 MiB  onnx/model_quantized.onnx  class path
                        one                  8      64  mean         1 KiB  onnx/model.onnx            DIR/one
                        owner/pooled      1024      64  in graph     1 KiB  onnx/model.onnx            DIR/owner/pooled

                        Not usable:
                          broken (DIR/broken): tokenizer.json is missing; there is no .onnx file in onnx/ or beside config.json
                        """
                                .replace("DIR", directory.toString()));
        assertThat(text(err)).isEmpty();
    }

    @Test
    void listsGenerationModelsInATableOfTheirOwn() {
        DecoderExport.llama(directory.resolve("acme/writer"));
        DecoderExport.llama(directory.resolve("talker")).with("chat_template.jinja", "{{ 1 }}");

        int code = run(Map.of("LAMPEJO_MODELS_DIR", directory.toString()));

        assertThat(code).isZero();
        assertThat(text(out))
                .endsWith(
                        """

                        GENERATION MODEL  VOCABULARY  WINDOW  CHAT       SIZE  GRAPH            SOURCE
                        acme/writer              100      64  none      1 KiB  onnx/model.onnx  DIR/acme/writer
                        talker                   100      64  template  1 KiB  onnx/model.onnx  DIR/talker
                        """
                                .replace("DIR", directory.toString()));
    }

    @Test
    void listsWhatWasPulledWithoutADirectory() {
        DecoderExport.llama(directory.resolve(".cache/lampejo/hub/acme/writer"));

        assertThat(run(Map.of("HOME", directory.toString()))).isZero();
        assertThat(text(out)).contains("acme/writer ");
    }

    @ParameterizedTest
    @CsvSource({"gone, does not exist", "file, is no directory"})
    void failsWhereThereIsNoSuchDirectory(String name, String reason) throws Exception {
        Files.writeString(directory.resolve("file"), "");
        Path named = directory.resolve(name);

        assertThat(run(Map.of("LAMPEJO_MODELS_DIR", named.toString()))).isEqualTo(1);
        assertThat(text(err))
                .isEqualTo("LAMPEJO_MODELS_DIR is %s, which %s.\n".formatted(named, reason));
        assertThat(text(out)).isEmpty();
    }

    @Test
    void refusesArguments() {
        assertThat(run(Map.of(), "--all")).isEqualTo(2);
        assertThat(text(err)).isEqualTo("models list takes no arguments: --all\n");
    }

    @Test
    void saysThatThereIsNothingToServe() {
        ModelCatalogue empty = new ModelCatalogue(List.of());

        assertThat(ModelTable.of(empty)).containsExactly("There is no model to serve.");
    }

    private int run(Map<String, String> environment, String... arguments) {
        return ListModels.run(arguments, environment, stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
