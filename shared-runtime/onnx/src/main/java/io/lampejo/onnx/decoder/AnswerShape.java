package io.lampejo.onnx.decoder;

import io.lampejo.generation.GenerationRequest;
import io.lampejo.generation.structured.TokenConstraint;
import io.lampejo.generation.tools.ToolCalling;
import java.util.Optional;

/**
 * What an answer must look like, ready for decoding.
 *
 * @param tools how calls are read from what the model writes; empty where there are none to read
 */
record AnswerShape(Optional<TokenConstraint> constraint, Optional<ToolCalling> tools) {

    /** What the request asks for. */
    static AnswerShape of(GenerationRequest request, LanguageModel model) {
        return new AnswerShape(Optional.empty(), Optional.empty());
    }
}
