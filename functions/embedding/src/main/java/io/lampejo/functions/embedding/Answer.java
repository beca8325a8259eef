package io.lampejo.functions.embedding;

import io.lampejo.embedding.Embedding;
import io.lampejo.embedding.Embeddings;
import io.lampejo.model.ModelInfo;

/** What goes back to a caller, before it has a form. */
record Answer(ModelInfo model, Embeddings embeddings, AnswerForm form) {

    /** Width of the vectors that the caller gets. */
    int dimensions() {
        return form.dimensions().orElse(model.space().dims());
    }

    int truncatedInputs() {
        int inputs = 0;
        for (Embedding item : embeddings.items()) {
            inputs += item.dropped() > 0 ? 1 : 0;
        }
        return inputs;
    }

    long truncatedTokens() {
        long tokens = 0;
        for (Embedding item : embeddings.items()) {
            tokens += item.dropped();
        }
        return tokens;
    }
}
