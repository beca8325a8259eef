package io.lampejo.generation.structured.automaton;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of numbers and how they are written. Numbers have no more than 15 digits before and 15
 * behind the point, so that a 64-bit float tells them apart; more only where a limit has more, 40
 * at most. Exponents, of two digits at most, are written where there is neither a limit nor a step.
 * Zero has no sign.
 *
 * @param steps each number is a multiple of each of these; all of them over 0
 */
public record NumberLanguage(
        Kind kind, @Nullable Limit lower, @Nullable Limit upper, List<BigDecimal> steps) {
    static final int DIGITS = 15;
    static final int MOST_DIGITS = 40;

    public enum Kind {
        /** Written without a point. */
        INTEGER,
        /** Any. */
        NUMBER,
        /** What is no integer. */
        FRACTION
    }

    public enum Edge {
        INCLUSIVE,
        EXCLUSIVE
    }

    /** Where the numbers end. */
    public record Limit(BigDecimal value, Edge edge) {
        Limit negated() {
            return new Limit(value.negate(), edge);
        }
    }

    public NumberLanguage {
        steps = List.copyOf(steps);
    }

    /** JSON numbers of this language; empty where there is none. */
    public Dfa dfa(Budget budget) {
        return new NumberMachine(readable(), modulus(), places()).dfa(budget);
    }

    /** Without limits so far out that they cut nothing. */
    private NumberLanguage readable() {
        return new NumberLanguage(kind, near(lower, -1), near(upper, 1), steps);
    }

    private static @Nullable Limit near(@Nullable Limit limit, int outwards) {
        if (limit == null || integerDigits(limit.value()) <= MOST_DIGITS) {
            return limit;
        }
        if (limit.value().signum() == outwards) {
            return null;
        }
        throw new RefusedException(
                "numbers of more than %d digits are not generated".formatted(MOST_DIGITS));
    }

    static int integerDigits(BigDecimal value) {
        return (int) Math.max(1, (long) value.precision() - value.scale());
    }

    /** Digits behind the point, at most. */
    private int places() {
        if (kind == Kind.INTEGER) {
            return 0;
        }
        int most = steps.isEmpty() ? DIGITS : stepPlaces();
        if (steps.isEmpty()) {
            for (Limit limit : new Limit[] {lower, upper}) {
                if (limit != null) {
                    most = Math.max(most, limit.value().stripTrailingZeros().scale() + 1);
                }
            }
        }
        if (most > MOST_DIGITS) {
            throw new RefusedException(
                    "numbers of more than %d digits are not generated".formatted(MOST_DIGITS));
        }
        return most;
    }

    private int stepPlaces() {
        return steps.stream()
                .mapToInt(step -> Math.max(0, step.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
    }

    /** What the number's digits, all {@link #places()} behind the point, are a multiple of. */
    private int modulus() {
        int scale = stepPlaces();
        BigInteger common = BigInteger.ONE;
        for (BigDecimal step : steps) {
            if (scale > MOST_DIGITS || integerDigits(step) > MOST_DIGITS) {
                throw tooLarge();
            }
            common = leastCommonMultiple(common, step.setScale(scale).unscaledValue());
        }
        if (kind == Kind.INTEGER) {
            BigInteger one = BigInteger.TEN.pow(scale);
            common = leastCommonMultiple(common, one).divide(one);
        }
        if (common.bitLength() > 24) {
            throw tooLarge();
        }
        return common.intValueExact();
    }

    private static BigInteger leastCommonMultiple(BigInteger a, BigInteger b) {
        return a.multiply(b).divide(a.gcd(b));
    }

    private static RefusedException tooLarge() {
        return new RefusedException("\"multipleOf\" has too many digits to be decided");
    }
}
