package io.lampejo.generation;

/**
 * Tokens of an answer.
 *
 * @param prompt tokens of the prompt, template and special tokens included
 * @param cached how many of them were reused from an earlier prompt instead of computed
 * @param completion tokens generated, over all choices, end-of-text tokens included
 */
public record Usage(int prompt, int cached, int completion) {
    public int total() {
        return prompt + completion;
    }
}
