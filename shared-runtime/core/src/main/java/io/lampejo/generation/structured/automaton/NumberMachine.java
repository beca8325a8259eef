package io.lampejo.generation.structured.automaton;

import static io.lampejo.generation.structured.automaton.NumberLanguage.DIGITS;

import io.lampejo.generation.structured.automaton.NumberLanguage.Edge;
import io.lampejo.generation.structured.automaton.NumberLanguage.Kind;
import io.lampejo.generation.structured.automaton.NumberLanguage.Limit;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number digit by digit and knows at each of them how it compares to its limits and what it
 * leaves when divided. Limits are held against the magnitude, so a negative number has them turned
 * round.
 */
final class NumberMachine {
    private enum Phase {
        BEGIN,
        MINUS,
        ZERO,
        INTEGER,
        POINT,
        FRACTION,
        E,
        E_SIGN,
        EXPONENT
    }

    /**
     * @param digits read in this phase; of the integer where it is over
     * @param low how the magnitude compares to its lower limit so far: -1, 0 or 1
     * @param rest what the digits leave when divided by the modulus
     */
    private record At(
            Phase phase,
            Sign sign,
            int digits,
            int places,
            int low,
            int high,
            int rest,
            Zero value,
            Zero fraction) {}

    private enum Sign {
        POSITIVE,
        NEGATIVE
    }

    /** Whether a digit other than 0 was read. */
    private enum Zero {
        ZERO,
        NONZERO;

        Zero and(int digit) {
            return digit == 0 ? this : NONZERO;
        }
    }

    /** A limit's digits. */
    private record Digits(String integer, String fraction, Edge edge) {
        static Digits of(Limit limit) {
            String plain = limit.value().abs().stripTrailingZeros().toPlainString();
            int point = plain.indexOf('.');
            return point < 0
                    ? new Digits(plain, "", limit.edge())
                    : new Digits(
                            plain.substring(0, point), plain.substring(point + 1), limit.edge());
        }
    }

    /** A sign's limits on the magnitude. */
    private record Magnitude(@Nullable Digits low, @Nullable Digits high, Reach reach) {}

    private enum Reach {
        SOME,
        NONE
    }

    private final Kind kind;
    private final Magnitude positive;
    private final Magnitude negative;
    private final int modulus;
    private final int places;
    private final int integerDigits;
    private final boolean exponents;

    NumberMachine(NumberLanguage language, int modulus, int places) {
        this.kind = language.kind();
        this.modulus = modulus;
        this.places = places;
        Limit lower = language.lower();
        Limit upper = language.upper();
        this.positive = magnitude(lower, upper);
        this.negative =
                magnitude(
                        upper == null ? null : upper.negated(),
                        lower == null ? null : lower.negated());
        this.exponents =
                kind == Kind.NUMBER && lower == null && upper == null && language.steps().isEmpty();
        int most = DIGITS;
        for (Limit limit : new @Nullable Limit[] {lower, upper}) {
            if (limit != null) {
                most = Math.max(most, NumberLanguage.integerDigits(limit.value()) + 1);
            }
        }
        this.integerDigits = most;
    }

    private static Magnitude magnitude(@Nullable Limit lower, @Nullable Limit upper) {
        boolean none =
                upper != null
                        && (upper.value().signum() < 0
                                || (upper.value().signum() == 0 && upper.edge() == Edge.EXCLUSIVE));
        boolean low =
                lower != null
                        && (lower.value().signum() > 0
                                || (lower.value().signum() == 0 && lower.edge() == Edge.EXCLUSIVE));
        return new Magnitude(
                lower != null && low ? Digits.of(lower) : null,
                upper == null ? null : Digits.of(upper),
                none ? Reach.NONE : Reach.SOME);
    }

    Dfa dfa(Budget budget) {
        At begin = new At(Phase.BEGIN, Sign.POSITIVE, 0, 0, 0, 0, 0, Zero.ZERO, Zero.ZERO);
        return DfaBuilder.tabulate(
                begin,
                exponents ? "0123456789-.eE+" : "0123456789-.",
                this::step,
                this::accepting,
                budget);
    }

    private @Nullable At step(At at, char c) {
        return switch (c) {
            case '-' -> minus(at);
            case '+' -> at.phase == Phase.E ? phase(at, Phase.E_SIGN) : null;
            case '.' -> point(at);
            case 'e', 'E' ->
                    at.phase == Phase.ZERO
                                    || at.phase == Phase.INTEGER
                                    || at.phase == Phase.FRACTION
                            ? new At(Phase.E, at.sign, 0, 0, 0, 0, 0, at.value, at.fraction)
                            : null;
            default -> digit(at, c - '0');
        };
    }

    private @Nullable At minus(At at) {
        if (at.phase == Phase.E) {
            return phase(at, Phase.E_SIGN);
        }
        return at.phase == Phase.BEGIN && negative.reach == Reach.SOME
                ? new At(Phase.MINUS, Sign.NEGATIVE, 0, 0, 0, 0, 0, at.value, at.fraction)
                : null;
    }

    private @Nullable At point(At at) {
        if (places == 0 || (at.phase != Phase.ZERO && at.phase != Phase.INTEGER)) {
            return null;
        }
        Magnitude magnitude = magnitude(at);
        return new At(
                Phase.POINT,
                at.sign,
                0,
                0,
                whole(at.digits, at.low, magnitude.low),
                whole(at.digits, at.high, magnitude.high),
                at.rest,
                at.value,
                at.fraction);
    }

    private @Nullable At digit(At at, int digit) {
        return switch (at.phase) {
            case BEGIN, MINUS, INTEGER -> before(at, digit);
            case POINT, FRACTION -> behind(at, digit);
            case E, E_SIGN, EXPONENT ->
                    at.digits == 2
                            ? null
                            : new At(
                                    Phase.EXPONENT,
                                    at.sign,
                                    at.digits + 1,
                                    0,
                                    0,
                                    0,
                                    0,
                                    at.value,
                                    at.fraction);
            case ZERO -> null;
        };
    }

    /** A digit before the point. */
    private @Nullable At before(At at, int digit) {
        Magnitude magnitude = magnitude(at);
        if (magnitude.reach == Reach.NONE || at.digits == integerDigits) {
            return null;
        }
        return new At(
                at.phase != Phase.INTEGER && digit == 0 ? Phase.ZERO : Phase.INTEGER,
                at.sign,
                at.digits + 1,
                0,
                compared(at.digits, at.low, digit, magnitude.low),
                compared(at.digits, at.high, digit, magnitude.high),
                (int) ((at.rest * 10L + digit) % modulus),
                at.value.and(digit),
                at.fraction);
    }

    /** A digit behind the point. */
    private @Nullable At behind(At at, int digit) {
        if (at.places == places) {
            return null;
        }
        Magnitude magnitude = magnitude(at);
        return new At(
                Phase.FRACTION,
                at.sign,
                0,
                at.places + 1,
                behindPoint(at.places, at.low, digit, magnitude.low),
                behindPoint(at.places, at.high, digit, magnitude.high),
                (int) ((at.rest * 10L + digit) % modulus),
                at.value.and(digit),
                at.fraction.and(digit));
    }

    private boolean accepting(At at) {
        if ((at.sign == Sign.NEGATIVE && at.value == Zero.ZERO)
                || (kind == Kind.FRACTION && at.fraction == Zero.ZERO)) {
            return false;
        }
        Magnitude magnitude = magnitude(at);
        return switch (at.phase) {
            case ZERO, INTEGER ->
                    divides(at)
                            && within(
                                    whole(at.digits, at.low, magnitude.low),
                                    whole(at.digits, at.high, magnitude.high),
                                    at,
                                    magnitude);
            case FRACTION -> divides(at) && within(at.low, at.high, at, magnitude);
            case EXPONENT -> true;
            case BEGIN, MINUS, POINT, E, E_SIGN -> false;
        };
    }

    private boolean divides(At at) {
        long rest = at.rest;
        for (int i = at.places; i < places; i++) {
            rest = rest * 10 % modulus;
        }
        return rest == 0;
    }

    private static boolean within(int low, int high, At at, Magnitude magnitude) {
        return holds(low, at.places, magnitude.low, 1)
                && holds(high, at.places, magnitude.high, -1);
    }

    private static boolean holds(int order, int places, @Nullable Digits limit, int side) {
        if (limit == null) {
            return true;
        }
        // The limit's digits that were not written are over the zeros that were not written.
        int whole = order == 0 && limit.fraction.length() > places ? -1 : order;
        return whole == side || (whole == 0 && limit.edge == Edge.INCLUSIVE);
    }

    /** How the first digits compare to as many of the limit's. */
    private static int compared(int digits, int order, int digit, @Nullable Digits limit) {
        if (limit == null) {
            return 0;
        }
        if (digits >= limit.integer.length()) {
            return 1;
        }
        return order != 0 ? order : Integer.compare(digit, limit.integer.charAt(digits) - '0');
    }

    /** How the integer compares to the limit's. */
    private static int whole(int digits, int order, @Nullable Digits limit) {
        return limit != null && digits < limit.integer.length() ? -1 : order;
    }

    private static int behindPoint(int places, int order, int digit, @Nullable Digits limit) {
        if (limit == null || order != 0) {
            return order;
        }
        int theirs = places < limit.fraction.length() ? limit.fraction.charAt(places) - '0' : 0;
        return Integer.compare(digit, theirs);
    }

    private Magnitude magnitude(At at) {
        return at.sign == Sign.POSITIVE ? positive : negative;
    }

    private static At phase(At at, Phase phase) {
        return new At(phase, at.sign, 0, 0, 0, 0, 0, at.value, at.fraction);
    }
}
