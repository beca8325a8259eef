package io.lampejo.http;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;

/** The elements of a header that is a comma-separated list, in one line or in several. */
final class HeaderList {

    private HeaderList() {}

    /** Without blanks around them, and without empty ones. */
    static List<String> of(MultiMap headers, CharSequence name) {
        List<String> elements = new ArrayList<>();
        for (String line : headers.getAll(name)) {
            for (String element : line.split(",", -1)) {
                if (!element.isBlank()) {
                    elements.add(element.strip());
                }
            }
        }
        return elements;
    }
}
