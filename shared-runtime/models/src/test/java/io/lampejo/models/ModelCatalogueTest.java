package io.lampejo.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.GeneratorInfo;
import io.lampejo.model.ModelInfo;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCatalogueTest {

    @TempDir Path first;
    @TempDir Path second;

    private ModelCatalogue catalogue;

    @BeforeEach
    void readTwoSources() {
        HubExport.bert(first.resolve("zeta"));
        HubExport.bert(first.resolve("broken")).without("tokenizer.json");
        HubExport.bert(first.resolve("both"));
        HubExport.bert(second.resolve("both")).with("lampejo.json", "{\"window\": 7}");
        HubExport.bert(second.resolve("broken"));
        HubExport.bert(second.resolve("alpha"));
        catalogue =
                new ModelCatalogue(
                        List.of(new DirectorySource(first), new DirectorySource(second)));
    }

    @Test
    void listsUsableModelsById() {
        assertThat(catalogue.all())
                .extracting(ModelInfo::id)
                .containsExactly("alpha", "both", "zeta");
    }

    @Test
    void takesAModelFromTheFirstSourceThatHasIt() {
        assertThat(catalogue.find("both").orElseThrow().window()).isEqualTo(64);
        assertThat(catalogue.open("both").graph()).startsWith(first);
        assertThat(catalogue.problem("both")).isEmpty();
    }

    @Test
    void neverStandsInForABrokenModelWithAnotherOfTheSameName() {
        assertThat(catalogue.find("broken")).isEmpty();
        assertThat(catalogue.problem("broken")).contains("tokenizer.json is missing");
        assertThatThrownBy(() -> catalogue.open("broken"))
                .asInstanceOf(type(FailureException.class))
                .extracting(FailureException::failure)
                .isEqualTo(new Failure.ModelUnusable("broken", "tokenizer.json is missing"));
    }

    @Test
    void reportsWhatIsBrokenAndWhatIsShadowed() {
        String shadowed = "another model has this id already, and the first one found keeps it";

        assertThat(catalogue.problems())
                .containsExactly(
                        new ModelProblem(
                                "broken",
                                first.resolve("broken").toString(),
                                "tokenizer.json is missing"),
                        new ModelProblem("both", second.resolve("both").toString(), shadowed),
                        new ModelProblem("broken", second.resolve("broken").toString(), shadowed));
    }

    @Test
    void namesTheKnownModelsToWhoAsksForAnother() {
        assertThat(catalogue.find("nope")).isEmpty();
        assertThat(catalogue.problem("nope")).isEmpty();
        assertThatThrownBy(() -> catalogue.open("nope"))
                .asInstanceOf(type(FailureException.class))
                .extracting(FailureException::failure)
                .isEqualTo(new Failure.UnknownModel("nope", List.of("alpha", "both", "zeta")));
    }

    @Test
    void keepsTheKindsApart() {
        DecoderExport.llama(first.resolve("writer"));
        catalogue = new ModelCatalogue(List.of(new DirectorySource(first)));

        assertThat(catalogue.all()).extracting(ModelInfo::id).containsExactly("both", "zeta");
        assertThat(catalogue.find("writer")).isEmpty();
        assertThat(catalogue.generators().all())
                .extracting(GeneratorInfo::id)
                .containsExactly("writer");
        assertThat(catalogue.generators().find("zeta")).isEmpty();
        assertThat(catalogue.openGenerator("writer").info())
                .isEqualTo(catalogue.generators().find("writer").orElseThrow());
    }

    @Test
    void saysThatAModelIsOfTheOtherKind() {
        DecoderExport.llama(first.resolve("writer"));
        catalogue = new ModelCatalogue(List.of(new DirectorySource(first)));

        assertThatThrownBy(() -> catalogue.open("writer"))
                .asInstanceOf(type(FailureException.class))
                .extracting(FailureException::failure)
                .isEqualTo(
                        new Failure.Unsupported(
                                "model",
                                "The model 'writer' is a generation model and cannot be used as an embedding model. Known ones: both, zeta."));
        assertThatThrownBy(() -> catalogue.openGenerator("zeta"))
                .asInstanceOf(type(FailureException.class))
                .extracting(FailureException::failure)
                .isEqualTo(
                        new Failure.Unsupported(
                                "model",
                                "The model 'zeta' is an embedding model and cannot be used as a generation model. Known ones: writer."));
    }

    @Test
    void namesTheKnownGeneratorsToWhoAsksForAnother() {
        assertThat(catalogue.refusal("nope", ModelKind.GENERATION))
                .isEqualTo(new Failure.UnknownModel("nope", List.of()));
        assertThat(catalogue.refusal("broken", ModelKind.GENERATION))
                .isEqualTo(new Failure.ModelUnusable("broken", "tokenizer.json is missing"));
    }
}
