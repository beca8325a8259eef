package io.lampejo.caching.semantic.guard;

import java.util.Arrays;
import java.util.Set;

/**
 * What the forms of a word have in common. Light: it takes endings off and never looks a word up,
 * so that a stem is a name for a family of words and not itself a word. Irregular forms are in the
 * tables.
 */
final class Stems {
    private static final String[] PORTUGUESE_VERBS = {
        "ariam", "eriam", "iriam", "assem", "essem", "issem", "armos", "ermos", "irmos", "ando",
        "endo", "indo", "aria", "eria", "iria", "arem", "erem", "irem", "aram", "eram", "iram",
        "avam", "asse", "esse", "isse", "amos", "emos", "imos", "arao", "erao", "irao", "ados",
        "adas", "idos", "idas", "ado", "ada", "ido", "ida", "ava", "iam", "ara", "era", "ira", "ar",
        "er", "ir", "ou", "eu", "iu", "ei", "am", "em", "ia", "a", "e", "o", "i"
    };

    private static final String[][] BY_LAST_LETTER = byLastLetter();

    /** Nouns that look like a form of a short verb: "comando" is not of "comer". */
    private static final Set<String> NO_VERBS =
            Set.of(
                    "comando",
                    "comandos",
                    "medida",
                    "media",
                    "vida",
                    "moda",
                    "pedido",
                    "peca",
                    "morada",
                    "volta",
                    "cara",
                    "parada",
                    "sala");

    private Stems() {}

    static String of(String word, Tongue tongue) {
        if (word.length() <= 3) {
            return word;
        }
        return tongue == Tongue.PORTUGUESE ? portuguese(word) : english(word);
    }

    private static String[][] byLastLetter() {
        String[][] endings = new String[128][];
        for (int c = 0; c < endings.length; c++) {
            char last = (char) c;
            endings[c] =
                    Arrays.stream(PORTUGUESE_VERBS)
                            .filter(ending -> ending.charAt(ending.length() - 1) == last)
                            .toArray(String[]::new);
        }
        return endings;
    }

    private static String english(String word) {
        String w = plural(word);
        if (w.endsWith("ation") && w.length() >= 8) {
            return w.substring(0, w.length() - 5);
        }
        if (w.endsWith("ion") && w.length() >= 8) {
            return w.substring(0, w.length() - 3);
        }
        if (w.endsWith("ment") && w.length() >= 7) {
            return finalE(w.substring(0, w.length() - 4));
        }
        if (w.endsWith("ly") && w.length() >= 6 && !w.endsWith("ply") && !w.endsWith("ily")) {
            w = w.substring(0, w.length() - 2);
        }
        if (w.endsWith("ied") && w.length() >= 5) {
            w = w.substring(0, w.length() - 3) + "y";
        } else if (w.endsWith("ed") && !w.endsWith("eed") && w.length() >= 5) {
            w = single(w.substring(0, w.length() - 2));
        } else if (w.endsWith("ing") && w.length() >= 6) {
            w = single(w.substring(0, w.length() - 3));
        }
        w = finalE(w);
        // What is left of "activate" is what "activation" left.
        return w.endsWith("at") && w.length() >= 5 ? w.substring(0, w.length() - 2) : w;
    }

    private static String plural(String word) {
        int length = word.length();
        if (!word.endsWith("s")
                || word.endsWith("ss")
                || word.endsWith("us")
                || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies") && length > 4) {
            return word.substring(0, length - 3) + "y";
        }
        if (word.endsWith("sses")
                || word.endsWith("xes")
                || word.endsWith("ches")
                || word.endsWith("shes")
                || word.endsWith("oes")) {
            return word.substring(0, length - 2);
        }
        return word.substring(0, length - 1);
    }

    private static String finalE(String word) {
        return word.endsWith("e") && word.length() >= 4
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** "stopped" is "stop", "running" is "run"; "installed" and "passed" keep what is theirs. */
    private static String single(String word) {
        int last = word.length() - 1;
        char c = word.charAt(last);
        return last >= 3 && c == word.charAt(last - 1) && "bdgmnprt".indexOf(c) >= 0
                ? word.substring(0, last)
                : word;
    }

    private static String portuguese(String word) {
        String w = singular(word);
        if (NO_VERBS.contains(w)) {
            return w;
        }
        if (w.endsWith("mente") && w.length() >= 8) {
            w = w.substring(0, w.length() - 5);
        }
        if (w.endsWith("acao") && w.length() >= 7) {
            return hard(w.substring(0, w.length() - 4));
        }
        if (w.endsWith("amento") || w.endsWith("imento")) {
            if (w.length() >= 9) {
                return hard(w.substring(0, w.length() - 6));
            }
        }
        for (String ending : BY_LAST_LETTER[w.charAt(w.length() - 1) & 0x7F]) {
            if (w.length() - ending.length() >= 3 && w.endsWith(ending)) {
                return hard(w.substring(0, w.length() - ending.length()));
            }
        }
        return w;
    }

    private static String singular(String word) {
        int length = word.length();
        if (!word.endsWith("s") || word.endsWith("ss")) {
            return word;
        }
        String rest = word.substring(0, length - 2);
        if (word.endsWith("oes") || word.endsWith("aes")) {
            return word.substring(0, length - 3) + "ao";
        }
        if (length >= 5) {
            if (word.endsWith("ais")) {
                return word.substring(0, length - 3) + "al";
            }
            if (word.endsWith("ns")) {
                return rest + "m";
            }
            if (word.endsWith("res") || word.endsWith("zes")) {
                return rest;
            }
        }
        return word.substring(0, length - 1);
    }

    /** "ligue" is of "ligar", "fique" of "ficar". */
    private static String hard(String stem) {
        if (stem.endsWith("gu")) {
            return stem.substring(0, stem.length() - 1);
        }
        return stem.endsWith("qu") ? stem.substring(0, stem.length() - 2) + "c" : stem;
    }
}
