package io.lampejo.models.hub;

import java.util.Locale;

/** Bytes, for people. */
final class Bytes {

    private Bytes() {}

    /** Such as {@code 512 B}, {@code 22.6 MiB}, {@code 1.3 GiB}. */
    static String text(long bytes) {
        if (bytes < 1 << 10) {
            return bytes + " B";
        }
        double size = bytes / 1024.0;
        for (String unit : new String[] {"KiB", "MiB"}) {
            if (size < 1000) {
                return String.format(Locale.ROOT, "%.1f %s", size, unit);
            }
            size /= 1024;
        }
        return String.format(Locale.ROOT, "%.1f GiB", size);
    }
}
