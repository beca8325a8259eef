package io.lampejo.call;

/**
 * The circumstances of a request.
 *
 * @param tenant who calls; a hard partition of every cache and index
 * @param deadline when the caller stops waiting
 * @param cacheUse what the caller allows caches to do
 */
public record Call(String tenant, Deadline deadline, CacheUse cacheUse) {

    /** The tenant of a deployment without API keys. */
    public static final String ANONYMOUS = "anonymous";

    public static Call anonymous(Deadline deadline) {
        return new Call(ANONYMOUS, deadline, CacheUse.DEFAULT);
    }
}
