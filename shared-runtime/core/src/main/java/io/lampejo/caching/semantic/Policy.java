package io.lampejo.caching.semantic;

/** What is near enough. */
public sealed interface Policy {

    /** The least similarity, a cosine, at which an answer may be served. */
    double floor();

    /** The same similarity for every entry. */
    record Fixed(double floor) implements Policy {
        public Fixed {
            requireCosine(floor);
        }
    }

    /**
     * What each entry has shown to be near enough to it.
     *
     * @param errorBound which part of all questions, those that are not served included, may be
     *     answered wrongly
     */
    record Learned(double floor, double errorBound) implements Policy {
        public Learned {
            requireCosine(floor);
            if (!(errorBound > 0 && errorBound < 1)) {
                throw new IllegalArgumentException(
                        "the error bound must be between 0 and 1: " + errorBound);
            }
        }

        /**
         * Whether to compute anew rather than serve what is right with at least this probability.
         * Served as rarely as this makes it, it is wrong in at most {@code errorBound} of all
         * cases. What nothing speaks for is never served.
         *
         * @param draw uniform in [0, 1)
         */
        boolean explores(double probabilityRight, double draw) {
            double served = probabilityRight == 0 ? 0 : errorBound / (1 - probabilityRight);
            return draw >= served;
        }
    }

    private static void requireCosine(double floor) {
        if (!(floor >= -1 && floor <= 1)) {
            throw new IllegalArgumentException("the floor must be a cosine: " + floor);
        }
    }
}
