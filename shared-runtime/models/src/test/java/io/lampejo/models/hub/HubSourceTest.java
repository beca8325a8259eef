package io.lampejo.models.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lampejo.failure.FailureException;
import io.lampejo.generation.GeneratorInfo;
import io.lampejo.models.DirectorySource;
import io.lampejo.models.GenerationModel;
import io.lampejo.models.ModelCatalogue;
import io.lampejo.models.ModelEntry;
import io.lampejo.models.ModelOffer;
import io.lampejo.models.ModelProblem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubSourceTest {

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
    void knowsAModelThatIsNotOnTheDisk() {
        var offer = (ModelOffer.Generation) entry();

        assertThat(offer.info())
                .isEqualTo(
                        new GeneratorInfo(
                                "acme/writer",
                                offer.info().fingerprint(),
                                64,
                                100,
                                GeneratorInfo.Chat.TEMPLATE,
                                Instant.parse("2026-01-31T12:00:00Z"),
                                "acme"));
        assertThat(offer.info().fingerprint()).matches("[0-9a-f]{64}");
        assertThat(offer.details().graph()).isEqualTo("onnx/model_q4.onnx");
        assertThat(hub.seenFrom("storage")).as("no weights yet").isEmpty();
        assertThat(models).isEmptyDirectory();
    }

    @Test
    void pullsItWhenItIsOpened() {
        var offer = (ModelOffer.Generation) entry();

        GenerationModel model = offer.files().get();

        assertThat(model.graph())
                .isEqualTo(models.resolve("acme/writer/onnx/model_q4.onnx"))
                .hasBinaryContent(hub.files.get("onnx/model_q4.onnx"));
        assertThat(model.info()).isEqualTo(offer.info());
    }

    @Test
    void pullsTheCommitThatItSawAtStartUp() {
        var offer = (ModelOffer.Generation) entry();
        hub.revisions.remove("main");

        assertThat(offer.files().get().graph()).exists();
    }

    @Test
    void asksNobodyForWhatIsOnTheDisk() throws Exception {
        pulls.pull();
        hub.close();

        var offer = (ModelOffer.Generation) entry();

        assertThat(offer.files().get().graph()).startsWith(models);
    }

    @Test
    void standsBesideADirectorySourceOfTheSamePlace() throws Exception {
        pulls.pull();

        ModelCatalogue catalogue =
                new ModelCatalogue(List.of(new DirectorySource(models), source()));

        assertThat(catalogue.problems()).isEmpty();
        assertThat(catalogue.generators().all())
                .extracting(GeneratorInfo::id)
                .containsExactly("acme/writer");
    }

    @Test
    void isAProblemWhereTheHubRefuses() {
        hub.listing.add(FakeHub.status(401, "X-Error-Code: GatedRepo"));

        assertThat(entry())
                .isInstanceOfSatisfying(
                        ModelProblem.class,
                        problem ->
                                assertThat(problem.reason())
                                        .startsWith("acme/writer is gated: agree to its terms"));
    }

    @Test
    void doesNotKeepAStartWaitingForAHubThatIsDown() {
        for (int i = 0; i < 50; i++) {
            hub.listing.add(FakeHub.status(503));
        }

        assertThat(((ModelProblem) entry()).reason())
                .startsWith("acme/writer: 127.0.0.1 answers with 503, 2 times in a row");
        assertThat(pulls.slept).hasSize(1);
    }

    @Test
    void isAProblemWhereTheSmallFilesLeaveSomethingOut() {
        hub.files.put("config.json", FakeHub.text("{\"vocab_size\": 100}"));

        assertThat(((ModelProblem) entry()).reason())
                .isEqualTo(
                        "config.json states no max_position_embeddings, and no other file a window");
    }

    @Test
    void isAProblemWhereTheHubMayNotBeAsked() {
        pulls.network = HubSettings.Network.OFFLINE;

        assertThat(((ModelProblem) entry()).reason()).endsWith("may not be asked (HF_HUB_OFFLINE)");
    }

    @Test
    void isAProblemWhereTheModelEmbeds() {
        hub.about = "\"pipeline_tag\": \"sentence-similarity\"";

        assertThat(((ModelProblem) entry()).reason())
                .isEqualTo("acme/writer is no model that generates text");
    }

    @Test
    void saysWhyAModelCannotBePulledWhenItIsOpenedAndTriesAgainTheNextTime() {
        var offer = (ModelOffer.Generation) entry();
        for (int i = 0; i < 50; i++) {
            hub.storage.add(FakeHub.status(500));
        }

        assertThatThrownBy(() -> offer.files().get())
                .isInstanceOf(FailureException.class)
                .hasMessageStartingWith(
                        "The model 'acme/writer' cannot be used: onnx/model_q4.onnx: 127.0.0.1 answers with 500");
        hub.storage.clear();
        assertThat(offer.files().get().graph()).exists();
    }

    private HubSource source() {
        return new HubSource(pulls.hub(), HubRequest.of(FakeHub.MODEL), Progress.silent());
    }

    private ModelEntry entry() {
        return source().entries().getFirst();
    }
}
