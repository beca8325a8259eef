package io.lampejo.caching.store;

import java.time.Duration;

/**
 * What computing an answer took, and so what serving it again saves.
 *
 * @param promptTokens tokens read
 * @param completionTokens tokens generated
 * @param computing from the request to the answer's end
 */
public record Cost(int promptTokens, int completionTokens, Duration computing) {
    public static final Cost NONE = new Cost(0, 0, Duration.ZERO);
}
