package io.lampejo.call;

/**
 * The circumstances of a request.
 *
 * @param tenant who calls; a hard partition of every cache and index
 * @param requestId names the request in logs, answers and the cache
 * @param deadline when the caller stops waiting
 * @param cacheUse what the caller allows caches to do
 */
public record Call(String tenant, String requestId, Deadline deadline, CacheUse cacheUse) {

    /** The tenant of a deployment without API keys. */
    public static final String ANONYMOUS = "anonymous";

    /** The id of a request that came without one. */
    private static final String UNNAMED = "";

    public Call(String tenant, Deadline deadline, CacheUse cacheUse) {
        this(tenant, UNNAMED, deadline, cacheUse);
    }

    public static Call anonymous(Deadline deadline) {
        return new Call(ANONYMOUS, deadline, CacheUse.DEFAULT);
    }

    public Call withDeadline(Deadline later) {
        return new Call(tenant, requestId, later, cacheUse);
    }
}
