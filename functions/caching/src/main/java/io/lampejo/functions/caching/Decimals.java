package io.lampejo.functions.caching;

import io.lampejo.http.JsonBytes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Numbers with a fraction, as people write them. */
final class Decimals {
    private static final int MAX_PLACES = 6;

    private Decimals() {}

    static JsonBytes write(BigDecimal number, JsonBytes json) {
        BigDecimal rounded =
                number.scale() > MAX_PLACES
                        ? number.setScale(MAX_PLACES, RoundingMode.HALF_EVEN)
                        : number;
        return json.raw(rounded.stripTrailingZeros().toPlainString());
    }

    /** Seconds, to the millisecond. */
    static JsonBytes seconds(Duration duration, JsonBytes json) {
        return write(BigDecimal.valueOf(duration.toMillis(), 3), json);
    }

    /** A part of a whole, or {@code null} where there is no whole. */
    static JsonBytes share(long part, long whole, JsonBytes json) {
        return whole == 0
                ? json.raw("null")
                : write(
                        BigDecimal.valueOf(part)
                                .divide(
                                        BigDecimal.valueOf(whole),
                                        MAX_PLACES,
                                        RoundingMode.HALF_EVEN),
                        json);
    }
}
