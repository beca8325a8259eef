package io.lampejo.caching.semantic.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Contracted words written out: "don't" is "do not", also without its apostrophe. */
final class Contractions {
    private static final Map<String, List<String>> WHOLE = new HashMap<>();

    static {
        String[] helpers = {
            "do", "does", "did", "is", "are", "was", "were", "has", "have", "had", "would", "could",
            "should", "need", "must"
        };
        for (String helper : helpers) {
            WHOLE.put(helper + "n't", List.of(helper, "not"));
            WHOLE.put(helper + "nt", List.of(helper, "not"));
        }
        for (String can : List.of("can't", "cant", "cannot")) {
            WHOLE.put(can, List.of("can", "not"));
        }
        for (String will : List.of("won't", "wont")) {
            WHOLE.put(will, List.of("will", "not"));
        }
        WHOLE.put("ain't", List.of("is", "not"));
        WHOLE.put("shan't", List.of("will", "not"));
        WHOLE.put("let's", List.of("let", "us"));
        for (String what : List.of("what", "how", "where", "who", "when", "why", "that", "there")) {
            WHOLE.put(what + "'s", List.of(what, "is"));
        }
        for (String what : List.of("whats", "hows", "wheres")) {
            WHOLE.put(what, List.of(what.substring(0, what.length() - 1), "is"));
        }
        WHOLE.put("it's", List.of("it", "is"));
        WHOLE.put("he's", List.of("he", "is"));
        WHOLE.put("she's", List.of("she", "is"));
        WHOLE.put("i'm", List.of("i", "am"));
        WHOLE.put("im", List.of("i", "am"));
        WHOLE.put("d'agua", List.of("de", "agua"));
        WHOLE.put("o'clock", List.of("oclock"));
    }

    private Contractions() {}

    /**
     * @param word folded
     * @return empty: nothing to take apart
     */
    static List<String> apart(String word) {
        List<String> whole = WHOLE.get(word);
        if (whole != null) {
            return whole;
        }
        int at = word.lastIndexOf('\'');
        if (at <= 0) {
            return List.of();
        }
        String before = word.substring(0, at);
        return switch (word.substring(at + 1)) {
            case "s" -> List.of(before);
            case "re" -> List.of(before, "are");
            case "ve" -> List.of(before, "have");
            case "ll" -> List.of(before, "will");
            case "d" -> List.of(before, "would");
            case "m" -> List.of(before, "am");
            default -> List.of(word.replace("'", ""));
        };
    }
}
