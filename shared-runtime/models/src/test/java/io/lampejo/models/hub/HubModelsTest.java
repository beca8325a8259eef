package io.lampejo.models.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lampejo.json.JsonValue.JsonObject;
import io.lampejo.models.DirectorySource;
import io.lampejo.models.GenerationModel;
import io.lampejo.models.ModelOffer;
import io.lampejo.models.OnnxBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubModelsTest {

    private static final String Q4 = "onnx/model_q4.onnx";

    @TempDir Path models;

    private FakeHub hub;
    private Pulls pulls;

    @BeforeEach
    void startAHub() throws Exception {
        hub = new FakeHub();
        pulls = new Pulls(hub.base(), models);
    }

    @AfterEach
    void stopIt() {
        hub.close();
    }

    @Test
    void pullsWhatTheModelNeedsAndNothingElse() throws Exception {
        Path directory = pulls.pull();

        assertThat(directory).isEqualTo(models.resolve("acme/writer"));
        assertThat(names(directory))
                .containsExactlyInAnyOrder(
                        ".lampejo-pull.json",
                        "chat_template.jinja",
                        "config.json",
                        "generation_config.json",
                        "tokenizer.json",
                        Q4);
        for (String name : names(directory)) {
            if (!name.equals(PullRecord.NAME)) {
                assertThat(directory.resolve(name)).hasBinaryContent(hub.files.get(name));
            }
        }
    }

    @Test
    void makesAModelThatTheDirectorySourceFinds() throws Exception {
        pulls.pull();

        var offer = (ModelOffer.Generation) new DirectorySource(models).entries().getFirst();
        GenerationModel model = offer.files().get();

        assertThat(new DirectorySource(models).entries()).hasSize(1);
        assertThat(model.info().id()).isEqualTo("acme/writer");
        assertThat(model.defaults().temperature()).isEqualTo(0.5f);
    }

    @Test
    void recordsTheCommitThatItPulled() throws Exception {
        Path directory = pulls.pull();

        JsonObject record =
                HubJson.object(Files.readString(directory.resolve(PullRecord.NAME))).orElseThrow();

        assertThat(HubJson.text(record, "revision")).contains("main");
        assertThat(HubJson.text(record, "commit")).contains(FakeHub.COMMIT);
        assertThat(hub.seen().stream().skip(1))
                .as("files come from the commit, not from a branch that may move")
                .noneMatch(request -> request.path().contains("/main/"))
                .isNotEmpty();
    }

    @Test
    void fetchesALargeFileInParts() throws Exception {
        pulls.pull();

        int bytes = hub.files.get(Q4).length;
        List<String> parts =
                IntStream.iterate(0, from -> from < bytes, from -> from + Pulls.PART_BYTES)
                        .mapToObj(from ->
                                "bytes=%d-%d"
                                        .formatted(
                                                from, Math.min(bytes, from + Pulls.PART_BYTES) - 1))
                        .toList();
        assertThat(hub.seenFrom("storage").stream().map(request -> request.range().orElse("all")))
                .containsAll(parts)
                .hasSize(parts.size() + 1);
    }

    @Test
    void showsItsTokenToTheHubAlone() throws Exception {
        pulls.token = Optional.of("hf_secret");

        pulls.pull();

        assertThat(hub.seenFrom("hub"))
                .allMatch(
                        request -> request.authorization().equals(Optional.of("Bearer hf_secret")));
        assertThat(hub.seenFrom("storage"))
                .isNotEmpty()
                .allMatch(request -> request.authorization().isEmpty());
    }

    @Test
    void fetchesNothingThatIsThereAlready() throws Exception {
        pulls.pull();
        hub.forget();

        pulls.pull();

        assertThat(hub.seen()).extracting(FakeHub.Seen::path).allMatch(p -> p.startsWith("/api/"));
    }

    @Test
    void replacesTheGraphByTheOneThatIsAskedForAndKeepsTheRest() throws Exception {
        Path directory = pulls.pull();
        Files.writeString(directory.resolve("lampejo.json"), "{\"window\": 32}");
        hub.forget();

        pulls.pull(new HubRequest.Selection.Quantization("fp32"));

        assertThat(names(directory)).contains("onnx/model.onnx", "lampejo.json").doesNotContain(Q4);
        assertThat(directory.resolve("onnx/model.onnx"))
                .hasBinaryContent(hub.files.get("onnx/model.onnx"));
        assertThat(hub.seenFrom("hub").stream().map(FakeHub.Seen::path))
                .allMatch(path -> path.startsWith("/api/") || path.endsWith("/onnx/model.onnx"));
    }

    @Test
    void fetchesAFileThatWasDeleted() throws Exception {
        Path directory = pulls.pull();
        Files.delete(directory.resolve("tokenizer.json"));

        pulls.pull();

        assertThat(directory.resolve("tokenizer.json"))
                .hasBinaryContent(hub.files.get("tokenizer.json"));
    }

    @Test
    void leavesADirectoryAloneThatItDidNotMake() throws Exception {
        Files.createDirectories(models.resolve("acme/writer"));
        Files.writeString(models.resolve("acme/writer/config.json"), "{}");

        assertThatThrownBy(pulls::pull)
                .isInstanceOf(HubException.class)
                .hasMessage(
                        "%s is there already and was not pulled: move it away first"
                                .formatted(models.resolve("acme/writer")));
        assertThat(models.resolve("acme/writer/config.json")).hasContent("{}");
    }

    @Test
    void fetchesExternalDataByItsName() throws Exception {
        hub.files.put(Q4, external("model_q4.onnx_data"));
        hub.files.put(Q4 + "_data", new byte[4000]);

        Path directory = pulls.pull();

        assertThat(directory.resolve(Q4 + "_data")).hasSize(4000);
    }

    @Test
    void fetchesExternalDataThatOnlyTheGraphNames() throws Exception {
        hub.files.put(Q4, external("weights.bin"));
        hub.files.put("onnx/weights.bin", new byte[4000]);

        Path directory = pulls.pull();

        assertThat(directory.resolve("onnx/weights.bin")).hasSize(4000);
        assertThat(PullRecord.in(directory).orElseThrow().files())
                .extracting(HubFile::path)
                .contains("onnx/weights.bin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.json", "/etc/evil", "onnx/../../evil", "a\\\\b", "c:evil"})
    void refusesNamesThatLeadOut(String name) {
        hub.files.put(name, new byte[10]);

        assertThatThrownBy(pulls::pull)
                .isInstanceOf(HubException.class)
                .hasMessageContaining("a file whose name leads out of its directory");
        assertThat(models).isEmptyDirectory();
    }

    @Test
    void asksAMirrorForWhatItsListLacks() throws Exception {
        hub.lengthsListed = false;
        hub.prefix = "/remotes/hf";
        pulls = new Pulls(hub.base(), models);

        Path directory = pulls.pull();

        assertThat(directory.resolve(Q4)).hasBinaryContent(hub.files.get(Q4));
        assertThat(hub.seenFrom("storage")).noneMatch(request -> request.method().equals("HEAD"));
        assertThat(PullRecord.in(directory).orElseThrow().files())
                .extracting(HubFile::digest)
                .contains(new ContentDigest.Sha256(FakeHub.sha256(hub.files.get(Q4))))
                .noneMatch(ContentDigest.Unstated.class::isInstance);
    }

    @Test
    void usesWhatIsOnTheDiskWhereTheHubMayNotBeAsked() throws Exception {
        Path directory = pulls.pull();
        hub.forget();
        pulls.network = HubSettings.Network.OFFLINE;

        assertThat(pulls.pull()).isEqualTo(directory);
        assertThat(hub.seen()).isEmpty();
    }

    @Test
    void saysThatTheHubMayNotBeAsked() {
        pulls.network = HubSettings.Network.OFFLINE;

        assertThatThrownBy(pulls::pull)
                .isInstanceOf(HubException.class)
                .hasMessage(
                        "acme/writer is not in %s, and the hub may not be asked (HF_HUB_OFFLINE)"
                                .formatted(models));
        assertThat(hub.seen()).isEmpty();
    }

    @Test
    void needsRoomOnTheDiskBeforeItBegins() {
        pulls.freeBytes = 1 << 20;

        assertThatThrownBy(pulls::pull)
                .isInstanceOf(HubException.class)
                .hasMessage(
                        "acme/writer needs 1.0 MiB, and the disk of %s has 1.0 MiB free"
                                .formatted(models));
        assertThat(hub.seenFrom("storage")).isEmpty();
    }

    @Test
    void fetchesEverythingOnceForAllWhoPullAtTheSameTime() throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Future<Path>> pulled =
                    IntStream.range(0, 6)
                            .mapToObj(_ -> threads.submit(() -> pulls.pull()))
                            .toList();
            for (Future<Path> each : pulled) {
                assertThat(each.get()).isEqualTo(models.resolve("acme/writer"));
            }
        }

        assertThat(hub.seenFrom("storage"))
                .hasSize(Math.ceilDiv(hub.files.get(Q4).length, Pulls.PART_BYTES) + 1);
    }

    @Test
    void leavesNothingBesideTheModelsButItsLock() throws Exception {
        pulls.pull();

        assertThat(names(models.resolve(".pulls"))).containsExactly("acme--writer/lock");
    }

    @Test
    void putsBackAModelThatWasLostBetweenTwoMoves() throws Exception {
        Path directory = pulls.pull();
        Files.move(directory, models.resolve(".pulls/acme--writer/old"));
        hub.forget();

        assertThat(pulls.pull().resolve(Q4)).hasBinaryContent(hub.files.get(Q4));
        assertThat(hub.seenFrom("storage")).isEmpty();
    }

    private static byte[] external(String location) {
        return OnnxBytes.concat(
                FakeHub.graph(10), OnnxBytes.model(OnnxBytes.external(location, 0, 4000)));
    }

    private static Set<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString())
                    .collect(Collectors.toSet());
        }
    }
}
