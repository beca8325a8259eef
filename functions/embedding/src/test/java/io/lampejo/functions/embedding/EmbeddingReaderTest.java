package io.lampejo.functions.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lampejo.call.CacheUse;
import io.lampejo.call.Call;
import io.lampejo.call.Deadline;
import io.lampejo.embedding.EmbeddingInput;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.InputType;
import io.lampejo.embedding.Truncation;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.http.ApiRequest;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddingReaderTest {
    private static final Call CALL =
            new Call("acme", Deadline.after(Duration.ofSeconds(1), 0), CacheUse.DEFAULT);

    private final EmbeddingReader reader =
            new EmbeddingReader(
                    new Answers(
                            request -> {
                                throw new AssertionError("nobody is to be asked: " + request);
                            },
                            new FakeModels()));

    @Test
    void readsWhatTheRouteWouldAsk() {
        ApiRequest read =
                reader.read(
                        Buffer.buffer(
                                "{\"model\":\"fake\",\"input\":[\"a\",\"b\"],\"input_type\":\"query\",\"truncate\":true,\"encoding_format\":\"base64\"}"),
                        CALL);

        assertThat(read)
                .isEqualTo(
                        new ApiRequest.ForVectors(
                                new EmbeddingRequest(
                                        "fake",
                                        List.of(
                                                EmbeddingInput.Of.text("a"),
                                                EmbeddingInput.Of.text("b")),
                                        InputType.QUERY,
                                        Truncation.CUT_END,
                                        CALL)));
    }

    @Test
    void refusesWhatTheRouteWouldRefuse() {
        assertThat(refusal("{\"model\":\"fake\",\"input\":[]}"))
                .isInstanceOf(Failure.InvalidInput.class);
        assertThat(refusal("{\"model\":\"none\",\"input\":\"x\"}"))
                .isInstanceOf(Failure.UnknownModel.class);
        assertThat(refusal("{\"model\":\"fake\",\"input\":\"x\",\"dimensions\":3}"))
                .isInstanceOf(Failure.InvalidInput.class);
    }

    private Failure refusal(String body) {
        List<Failure> failures = new ArrayList<>();
        assertThatThrownBy(() -> reader.read(Buffer.buffer(body), CALL))
                .isInstanceOfSatisfying(FailureException.class, e -> failures.add(e.failure()));
        return failures.getFirst();
    }
}
