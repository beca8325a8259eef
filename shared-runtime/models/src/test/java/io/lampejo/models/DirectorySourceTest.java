package io.lampejo.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lampejo.failure.FailureException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectorySourceTest {

    @TempDir Path root;

    @Test
    void findsModelsOneAndTwoLevelsDeep() throws Exception {
        HubExport.bert(root.resolve("zeta"));
        HubExport.bert(root.resolve("acme/embed"));
        HubExport.bert(root.resolve("acme/rerank"));
        HubExport.bert(root.resolve(".cache/hidden"));
        Files.createDirectories(root.resolve("empty/deeper/still"));
        Files.writeString(root.resolve("README.md"), "models");

        List<ModelEntry> entries = new DirectorySource(root).entries();

        assertThat(entries)
                .extracting(ModelEntry::id)
                .containsExactly("acme/embed", "acme/rerank", "zeta");
        assertThat(entries).allMatch(ModelOffer.class::isInstance);
    }

    @Test
    void isASingleModelWhereTheRootIsOne() {
        HubExport.bert(root.resolve("single")).withPooling("{}");

        List<ModelEntry> entries = new DirectorySource(root.resolve("single")).entries();

        assertThat(entries).extracting(ModelEntry::id).containsExactly("single");
    }

    @Test
    void followsALinkToAModel() throws Exception {
        HubExport.bert(root.resolve("elsewhere/real"));
        Files.createDirectories(root.resolve("models"));
        Files.createSymbolicLink(root.resolve("models/linked"), Path.of("../elsewhere/real"));

        List<ModelEntry> entries = new DirectorySource(root.resolve("models")).entries();

        assertThat(entries).extracting(ModelEntry::id).containsExactly("linked");
        assertThat(entries).allMatch(ModelOffer.class::isInstance);
    }

    @Test
    void readsAHubCacheWhoseFilesAreLinksToBlobs() throws Exception {
        Path cached = root.resolve("models--acme--embed");
        HubExport blobs = HubExport.bert(root.resolve("plain"));
        blobs.with("onnx/model.onnx", OnnxBytes.model(OnnxBytes.external("model.onnx_data", 0, 2)))
                .with("onnx/model.onnx_data", "ab");
        Path snapshot = cached.resolve("snapshots/5c38ec7c");
        Files.createDirectories(snapshot.resolve("onnx"));
        Files.createDirectories(cached.resolve("blobs"));
        Files.createDirectories(cached.resolve("refs"));
        Files.writeString(cached.resolve("refs/main"), "5c38ec7c");
        link(blobs, "config.json", snapshot, "../../blobs/1");
        link(blobs, "tokenizer.json", snapshot, "../../blobs/2");
        link(blobs, "onnx/model.onnx", snapshot, "../../../blobs/3");
        link(blobs, "onnx/model.onnx_data", snapshot, "../../../blobs/4");
        String fingerprint = blobs.model().info().fingerprint();
        deleteModel(blobs);

        ModelEntry entry = new DirectorySource(root).entries().getFirst();

        assertThat(entry.id()).isEqualTo("acme/embed");
        assertThat(((ModelOffer.Embedding) entry).info().fingerprint()).isEqualTo(fingerprint);
        assertThat(((ModelOffer.Embedding) entry).files().get().graph())
                .as("ONNX Runtime looks for external data beside the link")
                .isEqualTo(snapshot.resolve("onnx/model.onnx"));
    }

    @Test
    void reportsAHubCacheWhoseDownloadBrokeOff() throws Exception {
        Files.createDirectories(root.resolve("models--acme--embed/blobs"));

        ModelEntry entry = new DirectorySource(root).entries().getFirst();

        assertThat(entry).isInstanceOf(ModelProblem.class);
        assertThat(entry.id()).isEqualTo("acme/embed");
    }

    @Test
    void keepsABrokenModelApartFromTheOthers() {
        HubExport.bert(root.resolve("broken")).without("tokenizer.json");
        HubExport.bert(root.resolve("whole"));

        List<ModelEntry> entries = new DirectorySource(root).entries();

        assertThat(entries.get(0))
                .isEqualTo(
                        new ModelProblem(
                                "broken",
                                root.resolve("broken").toString(),
                                "tokenizer.json is missing"));
        assertThat(entries.get(1)).isInstanceOf(ModelOffer.class);
    }

    @Test
    void saysThatThereIsNoSuchDirectory() {
        List<ModelEntry> entries = new DirectorySource(root.resolve("typo")).entries();

        assertThat(entries)
                .containsExactly(
                        new ModelProblem(
                                "typo",
                                root.resolve("typo").toString(),
                                "the directory to look for models in does not exist"));
    }

    @Test
    void isOpenedAsItWasFound() {
        HubExport.bert(root.resolve("m"));
        ModelOffer.Embedding offer =
                (ModelOffer.Embedding) new DirectorySource(root).entries().getFirst();

        EmbeddingModel model = offer.files().get();

        assertThat(model.info()).isSameAs(offer.info());
        assertThat(model.graph()).exists();
    }

    @Test
    void refusesAModelWhoseFilesChangedSinceStartUp() {
        HubExport export = HubExport.bert(root.resolve("m"));
        ModelOffer.Embedding offer =
                (ModelOffer.Embedding) new DirectorySource(root).entries().getFirst();

        export.with("onnx/model.onnx", OnnxBytes.model(OnnxBytes.inline(17)));

        assertThatThrownBy(() -> offer.files().get())
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("its files changed since the server started");
    }

    @Test
    void refusesAGeneratorWhoseTemplateChangedSinceStartUp() {
        DecoderExport export = DecoderExport.llama(root.resolve("m"));
        var offer = (ModelOffer.Generation) new DirectorySource(root).entries().getFirst();

        export.with("chat_template.jinja", "{{ 1 }}");

        assertThatThrownBy(() -> offer.files().get())
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("its files changed since the server started");
    }

    @Test
    void refusesAModelThatBecameOneOfTheOtherKind() {
        HubExport.bert(root.resolve("m"));
        var offer = (ModelOffer.Embedding) new DirectorySource(root).entries().getFirst();

        DecoderExport.llama(root.resolve("m"));

        assertThatThrownBy(() -> offer.files().get())
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("its files changed since the server started");
    }

    @Test
    void saysWhatDisappearedSinceStartUp() {
        HubExport export = HubExport.bert(root.resolve("m"));
        ModelOffer.Embedding offer =
                (ModelOffer.Embedding) new DirectorySource(root).entries().getFirst();

        export.without("tokenizer.json");

        assertThatThrownBy(() -> offer.files().get())
                .isInstanceOf(FailureException.class)
                .hasMessage("The model 'm' cannot be used: tokenizer.json is missing.");
    }

    private static void link(HubExport from, String name, Path snapshot, String target)
            throws Exception {
        Path link = snapshot.resolve(name);
        Files.copy(from.directory.resolve(name), link.resolveSibling(target).normalize());
        Files.createSymbolicLink(link, Path.of(target));
    }

    private static void deleteModel(HubExport export) throws Exception {
        try (var files = Files.walk(export.directory)) {
            for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
