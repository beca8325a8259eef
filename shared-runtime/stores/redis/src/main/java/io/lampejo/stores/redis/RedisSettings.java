package io.lampejo.stores.redis;

import java.util.List;

/**
 * Where Redis is.
 *
 * @param hosts {@code redis://[user:password@]host:port[/database]}, with TLS {@code rediss://};
 *     several for a cluster or for sentinels
 * @param kind what these hosts are
 * @param masterName by which sentinels know the server; empty without sentinels
 * @param password of all hosts, where their addresses have none; empty: none
 */
public record RedisSettings(List<String> hosts, Kind kind, String masterName, String password) {
    public RedisSettings {
        hosts = List.copyOf(hosts);
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("Redis is on some host");
        }
        if (kind == Kind.STANDALONE && hosts.size() > 1) {
            throw new IllegalArgumentException("a standalone Redis is on one host");
        }
    }

    public enum Kind {
        STANDALONE,
        CLUSTER,
        SENTINEL
    }

    /** Without what a log must not have. */
    @Override
    public String toString() {
        return "RedisSettings[%s, %d hosts]".formatted(kind, hosts.size());
    }
}
