package io.lampejo.embedding;

import io.lampejo.call.Call;
import java.util.List;

/**
 * A request for vectors.
 *
 * @param model id of the model
 * @param inputs at least one
 */
public record EmbeddingRequest(
        String model,
        List<EmbeddingInput> inputs,
        InputType type,
        Truncation truncation,
        Call call) {
    public EmbeddingRequest {
        inputs = List.copyOf(inputs);
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("a request has at least one input");
        }
    }

    /** The same request for other inputs. */
    public EmbeddingRequest withInputs(List<? extends EmbeddingInput> others) {
        return new EmbeddingRequest(model, List.copyOf(others), type, truncation, call);
    }
}
