package io.lampejo.caching.store;

import java.util.Optional;

/** Selections for tests. */
final class BySelection {
    private BySelection() {}

    static Selection tenant(String tenant) {
        return new Selection(
                Optional.of(tenant), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
