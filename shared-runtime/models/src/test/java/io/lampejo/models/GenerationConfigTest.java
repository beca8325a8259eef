package io.lampejo.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.generation.sampling.Sampling;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerationConfigTest {

    @TempDir Path directory;

    @Test
    void samplesAsTheModelWants() {
        Sampling defaults =
                defaults(
                        """
                        {"do_sample": true, "temperature": 0.7, "top_p": 0.8, "top_k": 20,
                         "min_p": 0.05, "repetition_penalty": 1.05, "max_length": 20,
                         "transformers_version": "4.51.0"}
                        """);

        assertThat(defaults.temperature()).isEqualTo(0.7f);
        assertThat(defaults.topP()).isEqualTo(0.8f);
        assertThat(defaults.topK()).isEqualTo(20);
        assertThat(defaults.minP()).isEqualTo(0.05f);
        assertThat(defaults.repetitionPenalty()).isEqualTo(1.05f);
    }

    @Test
    void drawsFromThePlainDistributionWhereNothingIsSaid() {
        assertThat(defaults("{\"bos_token_id\": 1}")).isEqualTo(Sampling.PLAIN);
    }

    @Test
    void isGreedyWhereSamplingIsRuledOut() {
        Sampling defaults =
                defaults(
                        """
                        {"do_sample": false, "temperature": 0.7, "top_p": 0.9, "repetition_penalty": 1.1}
                        """);

        assertThat(defaults.temperature()).isZero();
        assertThat(defaults.topP()).isEqualTo(1);
        assertThat(defaults.repetitionPenalty()).isEqualTo(1.1f);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "temperature": -1 | temperature is not 0 or more
                    "top_p": 1.5 | top_p is not over 0 and up to 1
                    "min_p": "high" | min_p is not a number
                    "do_sample": 1 | do_sample is not true or false
                    """)
    void refusesWhatCannotBeSampled(String field, String reason) {
        DecoderExport export =
                DecoderExport.llama(directory).with("generation_config.json", "{" + field + "}");

        assertThat(export.reason()).isEqualTo("generation_config.json: " + reason);
    }

    private Sampling defaults(String json) {
        return DecoderExport.llama(directory)
                .with("generation_config.json", json)
                .model()
                .defaults();
    }
}
