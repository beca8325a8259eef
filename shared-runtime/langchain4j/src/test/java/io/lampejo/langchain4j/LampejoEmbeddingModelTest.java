package io.lampejo.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.embedding.request.EmbeddingInputType;
import dev.langchain4j.model.embedding.request.EmbeddingRequest;
import dev.langchain4j.model.embedding.response.EmbeddingResponse;
import dev.langchain4j.model.output.Response;
import io.lampejo.embedding.Embedder;
import io.lampejo.embedding.HashingEngine;
import io.lampejo.embedding.InputType;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LampejoEmbeddingModelTest {
    private final HashingEngine engine = new HashingEngine(true);
    private final AtomicReference<io.lampejo.embedding.EmbeddingRequest> asked =
            new AtomicReference<>();
    private final Embedder embedder =
            request -> {
                asked.set(request);
                return engine.embed(request);
            };
    private final LampejoEmbeddingModel model =
            new LampejoEmbeddingModel(embedder, ModelSettings.of(HashingEngine.MODEL));

    @Test
    void embedsTextsInTheirOrder() {
        List<TextSegment> segments =
                IntStream.range(0, 5).mapToObj(i -> TextSegment.from("text " + i)).toList();

        Response<List<dev.langchain4j.data.embedding.Embedding>> all = model.embedAll(segments);

        assertThat(all.content()).hasSize(5);
        assertThat(all.tokenUsage().inputTokenCount()).isEqualTo(10);
        for (int i = 0; i < 5; i++) {
            assertThat(all.content().get(i)).isEqualTo(model.embed("text " + i).content());
        }
        assertThat(model.dimension()).isEqualTo(all.content().getFirst().dimension());
        assertThat(model.modelName()).isEqualTo(HashingEngine.MODEL);
    }

    @Test
    void givesEachCallerItsOwnVector() {
        float[] vector = model.embed("a text").content().vector();
        vector[0] = Float.NaN;

        assertThat(model.embed("a text").content().vector()).doesNotContain(Float.NaN);
    }

    @Test
    void carriesWhatVectorsAreFor() {
        for (EmbeddingInputType type : EmbeddingInputType.values()) {
            EmbeddingResponse response =
                    model.embed(EmbeddingRequest.builder().input("a text").inputType(type).build());

            assertThat(response.metadata().modelName()).isEqualTo(HashingEngine.MODEL);
            assertThat(asked.get().type().name()).isEqualTo(type.name());
        }
        model.embed("a text");
        assertThat(asked.get().type()).isEqualTo(InputType.UNSPECIFIED);
    }

    @Test
    void saysFailuresAsLangChain4jDoes() {
        assertThatThrownBy(() -> model.embed("much ".repeat(HashingEngine.WINDOW + 1)))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void embedsWithoutBlockingToo() {
        EmbeddingResponse response =
                model.embedAsync(EmbeddingRequest.builder().input("a text").build()).join();

        assertThat(response.embeddings()).containsExactly(model.embed("a text").content());
    }
}
