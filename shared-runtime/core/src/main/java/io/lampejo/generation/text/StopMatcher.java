package io.lampejo.generation.text;

/**
 * Looks for stop strings in the text of one choice, across the borders of its pieces. What could be
 * the beginning of one is held back. Not thread-safe.
 */
final class StopMatcher {
    private final StopStrings strings;
    private final StringBuilder held = new StringBuilder();
    private int state = StopStrings.ROOT;
    private boolean stopped;

    StopMatcher(StopStrings strings) {
        this.strings = strings;
    }

    /** The text that is now known to come before any stop string; may be empty. */
    String accept(String text) {
        if (stopped) {
            return "";
        }
        for (int i = 0; i < text.length(); i++) {
            held.append(text.charAt(i));
            state = strings.advance(state, text.charAt(i));
            if (strings.match(state) > 0) {
                stopped = true;
                held.setLength(held.length() - strings.match(state));
                return release(held.length());
            }
        }
        return release(held.length() - strings.depth(state));
    }

    /** What was held back. No text follows. */
    String finish() {
        return release(held.length());
    }

    boolean stopped() {
        return stopped;
    }

    private String release(int chars) {
        String released = held.substring(0, chars);
        held.delete(0, chars);
        return released;
    }
}
