package io.lampejo.generation.text;

/** Whether a text begins with its first token. */
public enum TextStart {
    /** It does: a tokenizer's mark of the first word is no space. */
    NEW,
    /** It goes on from a prompt that is shown with it: every space counts. */
    CONTINUED
}
