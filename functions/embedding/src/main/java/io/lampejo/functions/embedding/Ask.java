package io.lampejo.functions.embedding;

import io.lampejo.embedding.EmbeddingInput;
import io.lampejo.embedding.InputType;
import io.lampejo.embedding.Truncation;
import java.util.List;

/**
 * What a caller asked for, with the right shape, not yet held against a model.
 *
 * @param inputs at least one
 */
record Ask(String model, Inputs inputs, InputType type, Truncation truncation, AnswerForm form) {

    /**
     * @param items one for each input; of an input that {@code others} names, an empty text
     * @param others inputs with parts other than text
     */
    record Inputs(List<EmbeddingInput> items, List<OtherPart> others) {
        Inputs {
            items = List.copyOf(items);
            others = List.copyOf(others);
        }
    }

    /**
     * A part that is no text.
     *
     * @param index of the input that it belongs to
     * @param type as the caller wrote it, {@code image_url} or {@code input_audio}
     */
    record OtherPart(int index, String type) {}
}
