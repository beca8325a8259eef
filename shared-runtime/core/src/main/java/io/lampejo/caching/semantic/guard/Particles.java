package io.lampejo.caching.semantic.guard;

import io.lampejo.caching.semantic.guard.Phrases.Match;
import io.lampejo.caching.semantic.guard.Token.Trait;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** "Turn the lights off": English verbs whose particle stands behind the object. */
final class Particles {
    private static final int FARTHEST = 7;
    private static final Set<String> VERBS =
            Set.of(
                    "turn",
                    "turned",
                    "turning",
                    "turns",
                    "switch",
                    "switched",
                    "switching",
                    "power",
                    "log",
                    "logging",
                    "sign",
                    "signing",
                    "shut",
                    "roll",
                    "back",
                    "put",
                    "take",
                    "scale",
                    "zoom",
                    "speed",
                    "slow",
                    "change",
                    "changing");
    private static final Set<String> NOT = Set.of("not", "nao");
    private static final Set<String> WORK =
            Set.of(
                    "work",
                    "works",
                    "working",
                    "respond",
                    "responding",
                    "functioning",
                    "funciona",
                    "funcionar",
                    "funcionam",
                    "funcionando",
                    "funcionou");
    private static final Set<String> PARTICLES =
            Set.of("on", "off", "up", "down", "in", "out", "into");

    /** A particle is followed by none of what "on" and "in" are prepositions to. */
    private static final Set<String> AFTER =
            Set.of(
                    "in",
                    "on",
                    "for",
                    "at",
                    "with",
                    "by",
                    "from",
                    "when",
                    "while",
                    "if",
                    "and",
                    "or",
                    "again",
                    "using",
                    "automatically",
                    "without",
                    "before",
                    "after",
                    "during",
                    "through",
                    "via",
                    "so",
                    "to",
                    "is",
                    "please",
                    "completely",
                    "permanently",
                    "temporarily",
                    "remotely",
                    "manually",
                    "of");

    private Particles() {}

    /** How far behind its verb the particle is; 0: there is none. */
    static int distance(List<Token> tokens, int at, Match match, Tongue tongue) {
        if (tongue != Tongue.ENGLISH
                || match.length() != 1
                || !VERBS.contains(tokens.get(at).text())) {
            return 0;
        }
        int end = Math.min(tokens.size(), at + FARTHEST);
        for (int i = at + 1; i < end && !tokens.get(i).is(Trait.AFTER_BREAK); i++) {
            if (PARTICLES.contains(tokens.get(i).text())
                    && (tokens.get(i).text().equals("into")
                            || i + 1 == tokens.size()
                            || tokens.get(i + 1).is(Trait.AFTER_BREAK)
                            || AFTER.contains(tokens.get(i + 1).text()))) {
                return i - at;
            }
        }
        return 0;
    }

    /**
     * How far behind a "not" what does not work stands: "doesn't my printer work", "não está a
     * funcionar"; 0: nothing fails.
     */
    static int failing(List<Token> tokens, int at) {
        if (!NOT.contains(tokens.get(at).text())) {
            return 0;
        }
        int end = Math.min(tokens.size(), at + FARTHEST);
        for (int i = at + 1; i < end && !tokens.get(i).is(Trait.AFTER_BREAK); i++) {
            if (WORK.contains(tokens.get(i).text())) {
                return i - at;
            }
        }
        return 0;
    }

    /** The particle as if it stood right behind its verb. */
    static Token joined(Token particle) {
        return new Token(particle.text(), particle.shape(), EnumSet.noneOf(Trait.class));
    }
}
