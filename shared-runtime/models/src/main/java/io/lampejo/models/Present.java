package io.lampejo.models;

import java.util.Optional;
import java.util.OptionalInt;

/** Notes what a bundled model's manifest leaves out; a stand-in keeps the reading going. */
record Present(Problems problems) {

    String text(Optional<String> value, String field) {
        check(value, field);
        return value.orElse("absent");
    }

    int number(OptionalInt value, String field) {
        if (value.isEmpty()) {
            missing(field);
        }
        return value.orElse(1);
    }

    void check(Optional<?> value, String field) {
        if (value.isEmpty()) {
            missing(field);
        }
    }

    private void missing(String field) {
        problems.add("lampejo.json states no " + field);
    }
}
