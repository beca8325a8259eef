package io.lampejo.caching.semantic.guard;

import java.util.List;
import java.util.Set;

/** The language a text is written in, told by its small words. */
enum Tongue {
    ENGLISH,
    PORTUGUESE,
    /** None that the tables know. */
    OTHER;

    private static final Set<String> ENGLISH_WORDS =
            words(
                    "the of and to in is are was were be been do does did have has had i you he she it we they my your"
                            + " his her our their this that these those what which who how why when where can"
                            + " could should would will not with without for from by on at an if than then there"
                            + " much many any all get make way please tell explain about between or into out up"
                            + " off need want best list give show find write difference work works mean means");
    private static final Set<String> PORTUGUESE_WORDS =
            words(
                    "o os um uma uns umas de da do das dos em na nas nos num numa que e é ou para por com sem nao se"
                            + " eu tu ele ela eles elas voce voces meu minha meus minhas teu tua seu sua seus suas"
                            + " nosso nossa este esta isto isso esse essa aquele aquilo qual quais quem como"
                            + " porque onde quando quanto quanta quantos quantas posso pode podes devo deve fazer"
                            + " faco faz ser estar sao foi era tem ter ha ao aos pelo pela entre sobre mais menos"
                            + " muito muita ja ate quero preciso existe diga explique explica liste melhor maneira"
                            + " forma diferenca funciona significa");

    /** Spanish, French, German, Italian, Dutch: words that neither of the two has. */
    private static final Set<String> OTHER_WORDS =
            words(
                    "el los las una del y cual cuales cuanto cuantos donde hacer puedo esta es le les des du un une et"
                            + " est sont quel quelle quels comment pourquoi je dans pour avec sur qui quoi der das"
                            + " den dem und ist sind wie warum ich nicht ein eine mit fur auf von il lo gli che di"
                            + " sono perche della nel quanto het een hoe wat waarom zijn ik niet voor van");

    private static boolean has(String text, String letters) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80 && letters.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> words(String words) {
        return Set.copyOf(List.of(words.split(" ", -1)));
    }

    /**
     * @param text the composed text of the tokens
     */
    static Tongue of(String text, List<Token> tokens) {
        int english = 0;
        int portuguese = has(text, "ãõçêôâàÃÕÇ") ? 2 : has(text, "áéíóú") ? 1 : 0;
        int other = has(text, "ñ¿¡äöüßìòùøåæ") ? 2 : 0;
        int foreignLetters = 0;
        int words = 0;
        for (Token token : tokens) {
            if (!token.word()
                    || token.is(Token.Trait.QUOTED)
                    || token.is(Token.Trait.ALL_CAPITALS)) {
                continue;
            }
            words++;
            String word = token.text();
            english += ENGLISH_WORDS.contains(word) ? 1 : 0;
            portuguese += PORTUGUESE_WORDS.contains(word) ? 1 : 0;
            other += OTHER_WORDS.contains(word) ? 1 : 0;
            foreignLetters += word.charAt(0) > 0x24F ? 1 : 0;
        }
        if (foreignLetters * 2 > words || (other > english && other > portuguese)) {
            return OTHER;
        }
        if (portuguese == english) {
            return Lexicon.known(PORTUGUESE, tokens) > Lexicon.known(ENGLISH, tokens)
                    ? PORTUGUESE
                    : ENGLISH;
        }
        return portuguese > english ? PORTUGUESE : ENGLISH;
    }
}
