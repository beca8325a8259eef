package io.lampejo.langchain4j;

import io.lampejo.call.CacheUse;
import io.lampejo.call.Call;
import io.lampejo.call.Deadline;
import java.time.Duration;

/**
 * Which model an adapter asks, on whose behalf.
 *
 * @param modelName id of the model, where a request names none
 * @param timeout for how long an answer may take from the call to its last token
 * @param tenant a hard partition of every cache
 */
public record ModelSettings(String modelName, Duration timeout, String tenant) {
    public ModelSettings {
        if (modelName.isBlank() || !timeout.isPositive()) {
            throw new IllegalArgumentException("a model's name and a time to wait");
        }
    }

    /** Waits for two minutes. */
    public static ModelSettings of(String modelName) {
        return new ModelSettings(modelName, Duration.ofMinutes(2), Call.ANONYMOUS);
    }

    public ModelSettings withTimeout(Duration other) {
        return new ModelSettings(modelName, other, tenant);
    }

    public ModelSettings withTenant(String other) {
        return new ModelSettings(modelName, timeout, other);
    }

    /** A call that begins now. */
    Call call() {
        return new Call(tenant, Deadline.after(timeout, System.nanoTime()), CacheUse.DEFAULT);
    }
}
