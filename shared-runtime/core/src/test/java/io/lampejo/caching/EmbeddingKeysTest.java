package io.lampejo.caching;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.call.CacheUse;
import io.lampejo.call.Call;
import io.lampejo.call.Deadline;
import io.lampejo.embedding.EmbeddingInput;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.HashingEngine;
import io.lampejo.embedding.InputType;
import io.lampejo.embedding.TokenSequence;
import io.lampejo.embedding.Truncation;
import io.lampejo.model.ModelInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmbeddingKeysTest {
    private static final ModelInfo MODEL = new HashingEngine(true).all().getFirst();

    @ParameterizedTest
    @MethodSource("goldens")
    void areWhatAnotherProgramMakesOfTheSameRequest(String line) {
        String[] golden = line.split("\t", -1);
        Call call = new Call(golden[0], Deadline.after(Duration.ofSeconds(1), 0), CacheUse.DEFAULT);
        EmbeddingRequest request = request(golden, call);

        CacheKey key = EmbeddingKeys.of(request, MODEL).getFirst();

        assertThat(HexFormat.of().formatHex(key.toBytes())).isEqualTo(golden[5]);
    }

    @Test
    void doNotDependOnWhatTheAnswerDoesNotDependOn() {
        String[] line = goldens().getFirst().split("\t", -1);
        Call one = new Call(line[0], "id-1", Deadline.after(Duration.ZERO, 0), CacheUse.DEFAULT);
        Call two =
                new Call(line[0], "id-2", Deadline.after(Duration.ofDays(1), 9), CacheUse.DEFAULT);

        assertThat(EmbeddingKeys.of(request(line, one), MODEL))
                .isEqualTo(EmbeddingKeys.of(request(line, two), MODEL));
    }

    private static EmbeddingRequest request(String[] golden, Call call) {
        return new EmbeddingRequest(
                HashingEngine.MODEL,
                List.of(input(golden[3], golden[4])),
                InputType.valueOf(golden[1]),
                Truncation.valueOf(golden[2]),
                call);
    }

    private static EmbeddingInput input(String form, String value) {
        return switch (form) {
            case "text" -> EmbeddingInput.Of.text(value);
            case "tokens" -> new EmbeddingInput.Tokens(ids(value));
            case "sequence" -> new TokenSequence(ids(value), 0);
            default -> throw new IllegalArgumentException(form);
        };
    }

    private static int[] ids(String value) {
        return Arrays.stream(value.split(",", -1)).mapToInt(Integer::parseInt).toArray();
    }

    private static List<String> goldens() {
        try (InputStream file =
                Objects.requireNonNull(
                        EmbeddingKeysTest.class.getResourceAsStream(
                                "/caching/embedding-keys.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("the goldens are beside the tests", e);
        }
    }
}
