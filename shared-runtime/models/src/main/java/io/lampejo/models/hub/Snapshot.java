package io.lampejo.models.hub;

import io.lampejo.models.ModelKind;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A model's files at one commit.
 *
 * @param commit its full hash
 * @param kind what the hub's tags and the configuration say of it
 * @param modified when that commit was made, as far as is known
 * @param files by path; empty where the list states no length and digest
 */
record Snapshot(
        String model,
        String commit,
        ModelKind kind,
        Instant modified,
        SortedMap<String, Optional<HubFile>> files) {
    Snapshot {
        files = new TreeMap<>(files);
    }

    NavigableSet<String> paths() {
        return new TreeMap<>(files).navigableKeySet();
    }
}
