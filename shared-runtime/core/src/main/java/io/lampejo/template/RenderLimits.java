package io.lampejo.template;

/**
 * How much one rendering may take, so that no template can hang a thread or exhaust memory.
 *
 * @param steps nodes evaluated, items iterated and values compared
 * @param characters UTF-16 units of all the text that is made, intermediate text included
 * @param depth calls of macros and recursive loops within one another
 */
public record RenderLimits(long steps, long characters, int depth) {

    /** Well over what a prompt of a million characters takes; reached within a second. */
    public static final RenderLimits DEFAULT = new RenderLimits(5_000_000, 64_000_000, 100);

    public RenderLimits {
        if (steps <= 0 || characters <= 0 || depth <= 0) {
            throw new IllegalArgumentException("limits are positive");
        }
    }
}
