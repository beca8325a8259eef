package io.lampejo.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lampejo.failure.FailureException;
import io.lampejo.generation.GeneratorInfo;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generation model on the class path, under the manifest that {@link DescribeBundle} writes. */
class BundledGeneratorTest {

    private static final String PREFIX = "io/lampejo/bundled/tiny/";

    @TempDir Path classes;
    @TempDir Path cache;

    private DecoderExport export;
    private Path manifest;

    @BeforeEach
    void putAModelOnTheClassPath() throws Exception {
        export =
                DecoderExport.llama(classes.resolve(PREFIX))
                        .with("generation_config.json", "{\"temperature\": 0.25}")
                        .with("chat_template.jinja", "{{ messages }}")
                        .with("README.md", "# A model card");
        manifest = classes.resolve("lampejo-models/tiny/lampejo.json");
        Files.createDirectories(manifest.getParent());
        Files.writeString(classes.resolve("lampejo-models/index"), "tiny\n");
        Files.writeString(
                manifest,
                DescribeBundle.manifest(
                        classes.resolve(PREFIX), "tiny", PREFIX, "acme", "2026-01-31T00:00:00Z"));
    }

    @Test
    void isKnownFromItsManifestAlone() throws Exception {
        GeneratorInfo info = catalogue().generators().find("tiny").orElseThrow();

        assertThat(info)
                .isEqualTo(
                        new GeneratorInfo(
                                "tiny",
                                export.model().info().fingerprint(),
                                64,
                                100,
                                GeneratorInfo.Chat.TEMPLATE,
                                Instant.parse("2026-01-31T00:00:00Z"),
                                "acme"));
        assertThat(cache).isEmptyDirectory();
    }

    @Test
    void isReadFromItsUnpackedFiles() throws Exception {
        GenerationModel model = catalogue().openGenerator("tiny");

        assertThat(model.graph())
                .isEqualTo(
                        cache.resolve("tiny")
                                .resolve(model.info().fingerprint())
                                .resolve("onnx/model.onnx"))
                .hasBinaryContent(DecoderExport.graph());
        assertThat(model.info().owner()).isEqualTo("acme");
        assertThat(model.defaults().temperature()).isEqualTo(0.25f);
        assertThat(model.chatTemplates().plain()).contains("{{ messages }}");
        assertThat(model.tokenizer().resolveSibling("README.md")).hasContent("# A model card");
    }

    @Test
    void missesAFileThatIsNotOnTheClassPath() throws Exception {
        export.without("chat_template.jinja");

        assertThat(catalogue().problem("tiny"))
                .contains(PREFIX + "chat_template.jinja is not on the class path");
    }

    @Test
    void saysWhatItsManifestLeavesOut() throws Exception {
        Files.writeString(manifest, Files.readString(manifest).replace("\"chat\":true,", ""));

        assertThat(catalogue().problem("tiny")).contains("lampejo.json states no chat");
    }

    @Test
    void refusesFilesThatAreNotThoseOfItsFingerprint() throws Exception {
        String fingerprint = export.model().info().fingerprint();
        Files.writeString(
                manifest, Files.readString(manifest).replace(fingerprint, "0".repeat(64)));

        assertThatThrownBy(() -> catalogue().openGenerator("tiny"))
                .isInstanceOf(FailureException.class)
                .hasMessage(
                        "The model 'tiny' cannot be used: its files are not those that its manifest describes.");
    }

    @Test
    void describesNothingThatCannotRun() {
        export.without("tokenizer.json");

        assertThatThrownBy(() ->
                        DescribeBundle.manifest(
                                classes.resolve(PREFIX), "tiny", PREFIX, "acme", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tokenizer.json is missing");
    }

    private ModelCatalogue catalogue() throws Exception {
        ClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null);
        return new ModelCatalogue(List.of(new ClasspathSource(loader, List.of(cache))));
    }
}
