package io.lampejo.functions.generation;

import java.time.Duration;

/**
 * How much one request may ask for. The wiring provides it as a bean.
 *
 * @param budget how long an answer may take, from the request to its last token
 * @param maxChoices most answers to one prompt ({@code n})
 * @param maxPrompts most prompts of one request for completions
 * @param maxMessages most messages of a conversation
 * @param maxTools most tools
 */
public record GenerationLimits(
        Duration budget, int maxChoices, int maxPrompts, int maxMessages, int maxTools) {

    /** Ten minutes, 16 choices, 128 prompts, 4 096 messages, 128 tools. */
    public static final GenerationLimits DEFAULT =
            new GenerationLimits(Duration.ofMinutes(10), 16, 128, 4096, 128);

    public GenerationLimits {
        if (!budget.isPositive()) {
            throw new IllegalArgumentException("a budget is positive");
        }
        if (maxChoices < 1 || maxPrompts < 1 || maxMessages < 1 || maxTools < 1) {
            throw new IllegalArgumentException("a limit lets at least one pass");
        }
    }
}
