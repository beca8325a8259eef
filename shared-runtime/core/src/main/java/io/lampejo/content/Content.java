package io.lampejo.content;

/** One piece of content of one modality. */
public sealed interface Content {

    Modality modality();

    /**
     * A text.
     *
     * @param text well-formed UTF-16: no lone surrogates
     */
    record Text(String text) implements Content {
        @Override
        public Modality modality() {
            return Modality.TEXT;
        }
    }
}
