package io.lampejo.functions.caching;

import java.math.BigDecimal;

/**
 * What tokens would cost elsewhere, to tell what the cache saves. The deployable provides it as a
 * bean.
 *
 * @param promptPerMillion for a million tokens read
 * @param completionPerMillion for a million tokens generated
 * @param currency of both, such as {@code EUR}
 */
public record Prices(
        BigDecimal promptPerMillion, BigDecimal completionPerMillion, String currency) {

    /** Nobody has said what tokens cost: then no money is spoken of. */
    public static final Prices UNKNOWN = new Prices(BigDecimal.ZERO, BigDecimal.ZERO, "");

    public Prices {
        if (promptPerMillion.signum() < 0 || completionPerMillion.signum() < 0) {
            throw new IllegalArgumentException("a price is not negative");
        }
    }

    boolean known() {
        return promptPerMillion.signum() > 0 || completionPerMillion.signum() > 0;
    }

    /** What so many tokens cost. */
    BigDecimal of(long promptTokens, long completionTokens) {
        return promptPerMillion
                .multiply(BigDecimal.valueOf(promptTokens))
                .add(completionPerMillion.multiply(BigDecimal.valueOf(completionTokens)))
                .movePointLeft(6);
    }
}
