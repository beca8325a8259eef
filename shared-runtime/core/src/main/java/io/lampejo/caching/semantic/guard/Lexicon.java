package io.lampejo.caching.semantic.guard;

import java.util.List;

/** All word tables of a language. Made on first use. */
final class Lexicon {
    private static final class English {
        static final Phrases PHRASES = english();
    }

    private static final class Portuguese {
        static final Phrases PHRASES = portuguese();
    }

    private Lexicon() {}

    /** Texts in other languages are read with the English tables, which know their names. */
    static Phrases of(Tongue tongue) {
        return tongue == Tongue.PORTUGUESE ? Portuguese.PHRASES : English.PHRASES;
    }

    /** The key that a phrase alone is read as. */
    static String key(String phrase, Tongue tongue) {
        List<Token> tokens = Scanner.tokens(phrase);
        String[] stems = new String[tokens.size()];
        for (int i = 0; i < stems.length; i++) {
            stems[i] = Stems.of(tokens.get(i).text(), tongue);
        }
        Phrases.Match match = of(tongue).longest(tokens, stems, 0);
        if (match == null || match.length() < stems.length) {
            return stems[0];
        }
        for (Sense sense : match.senses()) {
            if (!sense.capital() && sense.family() != Family.FRAME) {
                boolean own = sense.family() == Family.ORDINARY || sense.family() == Family.ARTICLE;
                return own ? stems[0] : sense.key();
            }
        }
        return stems[0];
    }

    /** How many of the tokens begin a phrase of the language's tables. */
    static int known(Tongue tongue, List<Token> tokens) {
        int known = 0;
        for (Token token : tokens) {
            if (token.word()
                    && token.text().length() > 1
                    && of(tongue).begins(token.text(), Stems.of(token.text(), tongue))) {
                known++;
            }
        }
        return known;
    }

    private static Phrases english() {
        Phrases phrases = new Phrases(Tongue.ENGLISH);
        phrases.addKeyed(Family.FRAME, FrameWords.ENGLISH, false);
        phrases.addKeyed(Family.SYNONYM, SynonymWords.ENGLISH, true);
        phrases.addKeyed(Family.NAME, PlaceWords.ENGLISH, false);
        phrases.addKeyed(Family.LANGUAGE, LanguageWords.ENGLISH, false);
        phrases.addKeyed(Family.UNIT, UnitWords.ENGLISH, false);
        phrases.addKeyed(Family.DATE, DateWords.ENGLISH, false);
        phrases.addKeyed(Family.NEGATION, NegationWords.ENGLISH, false);
        phrases.addKeyed(Family.QUANTIFIER, QuantifierWords.ENGLISH, false);
        phrases.addKeyed(Family.FORM, FormWords.ENGLISH, false);
        phrases.addKeyed(Family.SWITCHING, SwitchingWords.ENGLISH, true);
        phrases.addKeyed(Family.ACTION, ActionWords.ENGLISH, true);
        phrases.addKeyed(Family.PERSON, PersonWords.ENGLISH, false);
        phrases.addKeyed(Family.QUESTION, QuestionWords.ENGLISH, false);
        phrases.addKeyed(Family.ASPECT, QuestionWords.ENGLISH_ASPECTS, true);
        phrases.addWords(Family.ARTICLE, SmallWords.ENGLISH_ARTICLES, false);
        phrases.addKeyed(Family.FUNCTION, SmallWords.ENGLISH_SAME, false);
        phrases.addWords(Family.FUNCTION, SmallWords.ENGLISH, false);
        phrases.addWords(Family.ORDINARY, OrdinaryWords.ENGLISH, true);
        shared(phrases);
        return phrases;
    }

    private static Phrases portuguese() {
        Phrases phrases = new Phrases(Tongue.PORTUGUESE);
        phrases.addKeyed(Family.FRAME, FrameWords.PORTUGUESE, false);
        phrases.addKeyed(Family.SYNONYM, SynonymWords.PORTUGUESE, true);
        phrases.addKeyed(Family.LANGUAGE, LanguageWords.PORTUGUESE, false);
        phrases.addKeyed(Family.UNIT, UnitWords.PORTUGUESE, false);
        phrases.addKeyed(Family.DATE, DateWords.PORTUGUESE, false);
        phrases.addKeyed(Family.NEGATION, NegationWords.PORTUGUESE, false);
        phrases.addKeyed(Family.QUANTIFIER, QuantifierWords.PORTUGUESE, false);
        phrases.addKeyed(Family.FORM, FormWords.PORTUGUESE, false);
        phrases.addKeyed(Family.SWITCHING, SwitchingWords.PORTUGUESE, true);
        phrases.addKeyed(Family.ACTION, ActionWords.PORTUGUESE, true);
        phrases.addKeyed(Family.PERSON, PersonWords.PORTUGUESE, false);
        phrases.addKeyed(Family.QUESTION, QuestionWords.PORTUGUESE, false);
        phrases.addKeyed(Family.ASPECT, QuestionWords.PORTUGUESE_ASPECTS, true);
        phrases.addWords(Family.ARTICLE, SmallWords.PORTUGUESE_ARTICLES, false);
        phrases.addKeyed(Family.FUNCTION, SmallWords.PORTUGUESE_SAME, false);
        phrases.addWords(Family.FUNCTION, SmallWords.PORTUGUESE, false);
        phrases.addWords(Family.ORDINARY, OrdinaryWords.PORTUGUESE, true);
        shared(phrases);
        return phrases;
    }

    private static void shared(Phrases phrases) {
        phrases.addKeyed(Family.SYNONYM, SynonymWords.SHARED, true);
        phrases.addKeyed(Family.NAME, NameWords.ALIASES, false);
        phrases.addKeyed(Family.NAME, NameWords.CAPITALISED, false);
        phrases.addWords(Family.NAME, NameWords.PLAIN, false);
        phrases.addWords(Family.NAME, PlaceWords.PLAIN, false);
        phrases.addKeyed(Family.NAME, PlaceWords.ALIASES, false);
        phrases.addKeyed(Family.FORM, FormWords.SHARED, false);
        phrases.addKeyed(Family.UNIT, UnitWords.SHARED, false);
        phrases.addKeyed(Family.SWITCHING, SwitchingWords.SHARED, true);
    }
}
