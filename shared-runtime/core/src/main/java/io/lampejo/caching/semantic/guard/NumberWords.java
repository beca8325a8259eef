package io.lampejo.caching.semantic.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers in words, cardinal and ordinal. */
final class NumberWords {
    private static final String ENGLISH =
            """
            0 zero
            1 one first
            2 two second
            3 three third
            4 four fourth
            5 five fifth
            6 six sixth
            7 seven seventh
            8 eight eighth
            9 nine ninth
            10 ten tenth
            11 eleven eleventh
            12 twelve twelfth dozen
            13 thirteen thirteenth
            14 fourteen fourteenth
            15 fifteen fifteenth
            16 sixteen sixteenth
            17 seventeen seventeenth
            18 eighteen eighteenth
            19 nineteen nineteenth
            20 twenty twentieth
            30 thirty thirtieth
            40 forty fourty fortieth
            50 fifty fiftieth
            60 sixty sixtieth
            70 seventy seventieth
            80 eighty eightieth
            90 ninety ninetieth
            """;

    /** Not here: "segunda" to "sexta" are days of the week, "quarto" is a room. */
    private static final String PORTUGUESE =
            """
            0 zero
            1 um uma primeiro primeira primeiros primeiras
            2 dois duas segundo
            3 tres terceiro terceira
            4 quatro
            5 cinco quinto
            6 seis sexto
            7 sete setimo setima
            8 oito oitavo oitava
            9 nove nono
            10 dez decimo decima
            11 onze
            12 doze duzia
            13 treze
            14 catorze quatorze
            15 quinze
            16 dezesseis dezasseis
            17 dezessete dezassete
            18 dezoito
            19 dezenove dezanove
            20 vinte vigesimo
            30 trinta
            40 quarenta
            50 cinquenta
            60 sessenta
            70 setenta
            80 oitenta
            90 noventa
            100 cem cento
            200 duzentos duzentas
            300 trezentos trezentas
            400 quatrocentos quatrocentas
            500 quinhentos quinhentas
            600 seiscentos seiscentas
            700 setecentos setecentas
            800 oitocentos oitocentas
            900 novecentos novecentas
            """;

    private static final Map<String, Integer> ENGLISH_VALUES = values(ENGLISH);
    private static final Map<String, Integer> PORTUGUESE_VALUES = values(PORTUGUESE);
    private static final Map<String, Long> SCALES =
            Map.ofEntries(
                    Map.entry("hundred", 100L),
                    Map.entry("thousand", 1_000L),
                    Map.entry("mil", 1_000L),
                    Map.entry("million", 1_000_000L),
                    Map.entry("millions", 1_000_000L),
                    Map.entry("milhao", 1_000_000L),
                    Map.entry("milhoes", 1_000_000L),
                    Map.entry("billion", 1_000_000_000L),
                    Map.entry("bilhao", 1_000_000_000L),
                    Map.entry("bilhoes", 1_000_000_000L),
                    Map.entry("trillion", 1_000_000_000_000L),
                    Map.entry("trilhao", 1_000_000_000_000L),
                    Map.entry("trilhoes", 1_000_000_000_000L));

    private NumberWords() {}

    /** What the word multiplies the number before it by; 1: it does not. */
    static long scale(String word) {
        return SCALES.getOrDefault(word, 1L);
    }

    static @Nullable Numeral at(List<Token> tokens, int at, Tongue tongue) {
        Map<String, Integer> values =
                tongue == Tongue.PORTUGUESE ? PORTUGUESE_VALUES : ENGLISH_VALUES;
        String and = tongue == Tongue.PORTUGUESE ? "e" : "and";
        long total = 0;
        long current = 0;
        int length = 0;
        for (int i = at; i < tokens.size() && i - at < 16; i++) {
            String word = tokens.get(i).text();
            if (length > 0 && tokens.get(i).is(Token.Trait.AFTER_BREAK)) {
                break;
            }
            Integer value = values.get(word);
            long scale = scale(word);
            if (value != null && follows(value, current, length)) {
                current += value;
            } else if (scale > 1) {
                current = Math.max(1, current) * scale;
                if (scale >= 1000) {
                    total += current;
                    current = 0;
                }
            } else if (length > 0 && word.equals(and) && i + 1 < tokens.size()) {
                Integer next = values.get(tokens.get(i + 1).text());
                if (next == null || !joins(next, current, total)) {
                    break;
                }
                continue;
            } else {
                break;
            }
            length = i - at + 1;
        }
        if (length == 0 || total + current < 0) {
            return null;
        }
        boolean soft = total + current == 1;
        return new Numeral(Long.toString(total + current), length, soft);
    }

    /** "Twenty five", "two hundred five", "two thousand five", but not "two five". */
    private static boolean follows(int value, long current, int length) {
        return length == 0
                || current == 0
                || (current % 100 == 0 && value < 100)
                || (current % 10 == 0 && current % 100 >= 20 && value < 10);
    }

    /** "Vinte e cinco", "one hundred and five", but not "two and three". */
    private static boolean joins(int value, long current, long total) {
        return current == 0 ? total > 0 : follows(value, current, 1);
    }

    private static Map<String, Integer> values(String table) {
        Map<String, Integer> values = new HashMap<>();
        for (String line : (Iterable<String>) table.lines()::iterator) {
            String[] words = line.split(" ", -1);
            for (int i = 1; i < words.length; i++) {
                values.put(words[i], Integer.valueOf(words[0]));
            }
        }
        return values;
    }
}
