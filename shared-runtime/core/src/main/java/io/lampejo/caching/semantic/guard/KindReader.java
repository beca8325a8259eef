package io.lampejo.caching.semantic.guard;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes out the kind of a question from its words, in their order. */
final class KindReader {
    private static final Set<String> ENGLISH_HELPERS =
            Set.of(
                    "is", "are", "am", "was", "were", "do", "does", "did", "can", "could", "should",
                    "would", "will", "has", "have", "had", "may", "might", "must", "shall");

    /** What stands behind a "quanto" that asks for a price. */
    private static final Set<String> PAYING =
            Set.of(
                    "custa", "custam", "custou", "e", "é", "pago", "paga", "pagam", "fica", "ficam",
                    "sai", "saem", "vale", "cobra", "cobram", "devo", "vou", "por", "pela", "pelo",
                    "ao", "a", "o", "se", "da");

    private static final Set<String> PORTUGUESE_HELPERS =
            Set.of(
                    "pode", "posso", "podem", "podemos", "devo", "deve", "tem", "tenho", "ha",
                    "existe", "aceitam", "é", "sao", "esta", "estao", "preciso", "precisa");

    /** Nouns that ask by themselves, also without a question word. */
    private static final Set<Kind> HINTS =
            EnumSet.of(Kind.MUCH, Kind.OFTEN, Kind.WHY, Kind.WHO, Kind.LONG);

    /** How many keys behind "what" the noun may stand that says what is asked. */
    private static final int ASPECT_REACH = 5;

    private final Tongue tongue;
    private @Nullable Kind strong;
    private @Nullable Kind weak;
    private @Nullable Kind hint;
    private boolean tells;
    private boolean yesNo;
    private boolean framed;
    private boolean opened;
    private boolean helped;
    private int cuePlace;
    private int place;

    KindReader(Tongue tongue) {
        this.tongue = tongue;
    }

    /**
     * @param key a {@link Kind}, or {@code TELL}: a request that names no kind
     */
    void cue(String key, List<Token> tokens, int at, int length, boolean opening) {
        place++;
        if (key.equals("TELL")) {
            tells = true;
            return;
        }
        Kind kind = Kind.valueOf(key);
        if (kind == Kind.WHERE && firstPerson(tokens, at + length)) {
            kind = Kind.ACCESS;
        }
        if (kind == Kind.MUCH
                && length == (tongue == Tongue.PORTUGUESE ? 1 : 2)
                && counts(tokens, at, at + length)) {
            kind = Kind.MANY;
        }
        if (kind == Kind.MUCH && computes(tokens, at + length)) {
            kind = Kind.WHAT;
        }
        boolean asks = opening || !kind.weak() || helperFollows(tokens, at + length);
        if (kind == Kind.HOW && tongue == Tongue.PORTUGUESE && !opening && length == 1) {
            asks = at == 0 || tokens.get(at).is(Token.Trait.AFTER_BREAK) || tells;
        }
        if (kind == Kind.WHEN && opening && length == 1) {
            asks = tongue == Tongue.PORTUGUESE || helperFollows(tokens, at + length);
        }
        if (yesNo && opened && tongue == Tongue.ENGLISH && kind != Kind.COMPARE) {
            hint = kind;
            if (!tokens.get(at).is(Token.Trait.AFTER_BREAK)) {
                return;
            }
        }
        boolean general = strong == Kind.WHAT || strong == Kind.WHICH;
        if (asks && general && length > 1 && !kind.weak() && place - cuePlace <= ASPECT_REACH) {
            strong = kind;
        } else if (asks && strong == null) {
            strong = kind;
            cuePlace = place;
        } else if (weak == null) {
            weak = kind;
        }
    }

    /** "Onde altero o email": what I do there, not where it is. */
    private boolean firstPerson(List<Token> tokens, int at) {
        return tongue == Tongue.PORTUGUESE
                && at < tokens.size()
                && tokens.get(at).text().length() >= 4
                && tokens.get(at).text().endsWith("o");
    }

    /** "How much salt", "quanto sal": no price. */
    private boolean counts(List<Token> tokens, int at, int next) {
        if (next >= tokens.size() || tokens.get(next).is(Token.Trait.AFTER_BREAK)) {
            return false;
        }
        String asking = tokens.get(at).text();
        String following = tokens.get(next).text();
        return tongue == Tongue.PORTUGUESE
                ? asking.startsWith("quant") && !PAYING.contains(following)
                : asking.equals("how") && !ENGLISH_HELPERS.contains(following);
    }

    /** "How much is 2 + 2" asks for no price. */
    private boolean computes(List<Token> tokens, int at) {
        for (int i = at; i < Math.min(tokens.size(), at + 2); i++) {
            Numeral numeral = Numeral.at(tokens, i, tongue);
            if (numeral != null && !numeral.soft()) {
                return true;
            }
        }
        return false;
    }

    private static boolean helperFollows(List<Token> tokens, int at) {
        return at < tokens.size() && ENGLISH_HELPERS.contains(tokens.get(at).text());
    }

    void aspect(String key, int keysBefore) {
        Kind kind = Kind.valueOf(key);
        if (kind == Kind.NONE) {
            framed = true;
            if (strong == Kind.HOW || strong == Kind.WHAT || strong == Kind.WHICH) {
                strong = Kind.NONE;
            }
            return;
        }
        boolean near = place - cuePlace <= ASPECT_REACH;
        hint = hint == null && HINTS.contains(kind) ? kind : hint;
        if (strong == null && weak == null && keysBefore <= 1) {
            strong = kind;
            cuePlace = -ASPECT_REACH;
        } else if ((strong == Kind.WHAT || strong == Kind.WHICH) && near) {
            strong = kind;
            cuePlace = -ASPECT_REACH;
        }
    }

    /** Any word, whatever it is read as. */
    void hear(Token token) {
        helped |= PORTUGUESE_HELPERS.contains(token.text());
    }

    /** A word without content, or the first of all. */
    void opening(Token token, boolean first) {
        place++;
        if (!opened) {
            yesNo = first && ENGLISH_HELPERS.contains(token.text());
        }
        opened = true;
    }

    Kind kind(boolean asks, int keys) {
        if (strong != null) {
            return strong;
        }
        if (weak != null && !yesNo) {
            return weak;
        }
        if (tells) {
            return Kind.WHAT;
        }
        if (yesNo && tongue == Tongue.ENGLISH) {
            return Kind.YES_NO;
        }
        if (hint != null) {
            return hint;
        }
        boolean portuguese = tongue == Tongue.PORTUGUESE && asks && helped && keys >= 2 && !framed;
        return portuguese ? Kind.YES_NO : Kind.NONE;
    }
}
