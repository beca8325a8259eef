package io.lampejo.benchmarks.peer;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a Quarkus developer writes first: LangChain4j's in-process model behind a blocking endpoint, everything as it
 * comes.
 */
@Path("/v1/embeddings")
public class EmbeddingResource {
    private final EmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();

    @POST
    public Answer embed(Request request) {
        var segments = request.input().stream().map(TextSegment::from).toList();
        var response = model.embedAll(segments);
        var embeddings = response.content();
        var data =
                IntStream.range(0, embeddings.size())
                        .mapToObj(index -> Item.of(index, embeddings.get(index), request.encodingFormat()))
                        .toList();
        var tokens = response.tokenUsage().inputTokenCount();
        return new Answer("list", data, request.model(), new Usage(tokens, tokens));
    }

    public record Request(
            String model,
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> input,
            @JsonProperty("encoding_format") String encodingFormat) {}

    public record Answer(String object, List<Item> data, String model, Usage usage) {}

    /** {@code embedding} is a list of floats, or a string of base64. */
    public record Item(String object, int index, Object embedding) {
        static Item of(int index, Embedding embedding, String encodingFormat) {
            var vector = embedding.vector();
            return new Item("embedding", index, "base64".equals(encodingFormat) ? base64(vector) : vector);
        }

        private static String base64(float[] vector) {
            var bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(vector);
            return Base64.getEncoder().encodeToString(bytes.array());
        }
    }

    public record Usage(
            @JsonProperty("prompt_tokens") int promptTokens, @JsonProperty("total_tokens") int totalTokens) {}
}
