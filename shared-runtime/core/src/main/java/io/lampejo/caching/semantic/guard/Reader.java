package io.lampejo.caching.semantic.guard;

import io.lampejo.caching.semantic.guard.Phrases.Match;
import io.lampejo.caching.semantic.guard.Token.Trait;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one text from left to right and notes what the tables say of it. */
final class Reader {
    /** Units, as stems, that some question words end in: "how many days". */
    private static final Set<String> TIMES =
            Set.of(
                    "second", "minut", "minute", "hour", "day", "week", "month", "year", "segund",
                    "hor", "dia", "seman", "mes", "meses", "ano");

    /** Behind these, "all" says nothing: the list is of all. */
    private static final Set<String> LISTING = Set.of("WHAT", "TELL", "list", "show");

    /** Capitals tell nothing in a text that is full of them. */
    private static final int FEWEST_CAPITALS = 3;

    /** How many keys from a "not" the word stands that it denies, both counted. */
    private static final int DENIAL_REACH = 2;

    private final List<Token> tokens;
    private final String[] stems;
    private final Tongue tongue;
    private final Phrases phrases;
    private final boolean capitalsTell;
    private final boolean asks;

    private final Map<Guard, Marks.Builder> marks = new EnumMap<>(Guard.class);
    private final List<String> keys = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final List<String> opposites = new ArrayList<>(2);
    private final KindReader kind;

    /** How many keys the last "not" had before it; -1: none. */
    private int negated = -1;

    /** Where a word stands that was read with the "not" before it. */
    private int failed = -1;

    private Reader(List<Token> tokens, Tongue tongue, boolean asks) {
        this.tokens = tokens;
        this.tongue = tongue;
        this.asks = asks;
        this.phrases = Lexicon.of(tongue);
        this.stems = new String[tokens.size()];
        this.kind = new KindReader(tongue);
        int capitals = 0;
        int others = 0;
        for (int i = 0; i < stems.length; i++) {
            Token token = tokens.get(i);
            stems[i] = token.word() ? Stems.of(token.text(), tongue) : token.text();
            if (token.word() && !token.is(Trait.FIRST)) {
                capitals += token.is(Trait.CAPITAL) ? 1 : 0;
                others += token.is(Trait.CAPITAL) ? 0 : 1;
            }
        }
        this.capitalsTell = capitals < FEWEST_CAPITALS || capitals * 2 < capitals + others;
    }

    /**
     * @param text composed
     */
    static Reading read(String text) {
        List<Token> tokens = Scanner.tokens(text);
        boolean asks = text.indexOf('?', Math.max(0, text.length() - 4)) >= 0;
        return new Reader(tokens, Tongue.of(text, tokens), asks).read();
    }

    private Reading read() {
        tokens.forEach(kind::hear);
        for (int i = 0; i < tokens.size(); ) {
            i += i == failed ? 1 : step(i);
        }
        Map<Guard, Marks> noted = new EnumMap<>(Guard.class);
        marks.forEach((guard, builder) -> noted.put(guard, builder.marks()));
        List<String> poles = opposites.stream().sorted().distinct().toList();
        return new Reading(
                tongue, poles, noted, kind.kind(asks, keys.size()), Sequence.of(keys, parts, said));
    }

    /** Reads what begins at a token; how many tokens that was. */
    private int step(int at) {
        Token token = tokens.get(at);
        Match match = phrases.longest(tokens, stems, at);
        if (match == null || match.length() == 1) {
            Numeral numeral = Numeral.at(tokens, at, tongue);
            if (numeral != null) {
                return number(numeral, match, at);
            }
            String symbol = unitSymbol(at);
            if (symbol != null) {
                note(Guard.UNITS, symbol, false);
                put(symbol, Part.UNIT, at, 1);
                return 1;
            }
        }
        int length = match == null ? 1 : match.length();
        quoted(at, length);
        List<Sense> senses = match == null ? List.of() : match.senses();
        if (match != null && usable(senses, token)) {
            int failing = Particles.failing(tokens, at);
            if (failing > 0) {
                failed = at + failing;
                broken("broken");
                put("broken", Part.COMMON, at, 1);
                return 1;
            }
            int apart = Particles.distance(tokens, at, match, tongue);
            if (apart > 0) {
                Match whole = phrases.longest(pair(at, apart), pairStems(at, apart), 0);
                if (whole != null && whole.length() == 2) {
                    senses(whole.senses(), at, 1);
                    return 1;
                }
            }
            senses(senses, at, length);
            return length;
        }
        switch (token.shape()) {
            case WORD -> unknown(token, at);
            case IDENTIFIER -> identifier(token, at);
            case CODE -> {
                note(Guard.CODE, token.text(), false);
                put(token.text(), Part.SIGN, at, 1);
            }
            case SYMBOL -> {
                note(Guard.CODE, token.text(), false);
                put(token.text(), Part.SIGN, at, 1);
            }
            case NUMBER -> throw new IllegalStateException("a token of digits is a numeral");
        }
        return 1;
    }

    private List<Token> pair(int at, int apart) {
        return List.of(tokens.get(at), Particles.joined(tokens.get(at + apart)));
    }

    private String[] pairStems(int at, int apart) {
        return new String[] {stems[at], stems[at + apart]};
    }

    private int number(Numeral numeral, @Nullable Match match, int at) {
        int length = numeral.length();
        Clock clock = Clock.at(tokens, at);
        if (clock != null) {
            note(Guard.DATES, clock.key(), false);
            put(clock.key(), Part.DATE, at, clock.length());
            return clock.length();
        }
        if (match != null) {
            for (Sense sense : match.senses()) {
                if (sense.family() == Family.QUANTIFIER) {
                    note(Guard.QUANTIFIERS, sense.key(), sense.soft());
                }
            }
        }
        if (numeral.soft()) {
            note(Guard.NUMBERS, numeral.value(), true);
            if (!tokens.get(at).text().startsWith("u")) {
                put(numeral.value(), Part.SMALL, at, length);
            }
        } else {
            builder(Guard.NUMBERS).count(numeral.value());
            put(numeral.value(), Part.NUMBER, at, length);
        }
        if (numeral.length() == 1 && tokens.get(at).is(Trait.QUOTED)) {
            said.add(tokens.get(at).text());
        }
        return length;
    }

    private @Nullable String unitSymbol(int at) {
        boolean afterNumber =
                !parts.isEmpty()
                        && (parts.getLast() == Part.NUMBER || keys.getLast().equals("degree"));
        String text = tokens.get(at).text();
        boolean beforeNumber =
                "$£€".contains(text)
                        && at + 1 < tokens.size()
                        && tokens.get(at + 1).shape() == Token.Shape.NUMBER;
        return afterNumber || beforeNumber ? UnitWords.SYMBOLS.get(tokens.get(at).text()) : null;
    }

    /** What stands in quotation marks or backticks is asked about word by word. */
    private void quoted(int at, int length) {
        for (int i = at; i < at + length; i++) {
            if (tokens.get(i).is(Trait.QUOTED)) {
                note(Guard.CODE, tokens.get(i).text(), false);
            }
        }
    }

    private boolean usable(List<Sense> senses, Token token) {
        for (Sense sense : senses) {
            if (usable(sense, token)) {
                return true;
            }
        }
        return false;
    }

    private static boolean usable(Sense sense, Token token) {
        return !sense.capital() || (token.is(Trait.CAPITAL) && !token.is(Trait.FIRST));
    }

    private void senses(List<Sense> senses, int at, int length) {
        Token token = tokens.get(at);
        Sense naming = null;
        for (Sense sense : senses) {
            boolean tells = sense.key().equals("TELL") && !keys.isEmpty();
            boolean lasts =
                    (sense.key().equals("last") || sense.key().equals("best"))
                            && sense.family() == Family.QUANTIFIER
                            && endsAt(at + length);
            if (!usable(sense, token) || tells || lasts) {
                continue;
            }
            if (naming == null || (sense.capital() && !naming.capital())) {
                naming = sense;
            }
            switch (sense.family()) {
                case NAME -> note(Guard.ENTITIES, sense.key(), sense.soft());
                case LANGUAGE -> note(Guard.LANGUAGE, sense.key(), sense.soft());
                case UNIT ->
                        note(Guard.UNITS, sense.key(), !numbered() && (sense.soft() || asked()));
                case DATE -> note(Guard.DATES, sense.key(), sense.soft());
                case NEGATION -> {
                    note(Guard.NEGATION, sense.key(), sense.soft());
                    note(Guard.SWITCHING, "undo", true);
                    negated = keys.size();
                }
                case QUANTIFIER ->
                        note(Guard.QUANTIFIERS, sense.key(), sense.soft() || lists(sense));
                case FORM -> note(Guard.FORM, sense.key(), sense.soft());
                case PERSON -> note(Guard.PERSON, sense.key(), sense.soft());
                case SWITCHING -> opposites.add(sense.key());
                case ACTION -> action(sense);
                case QUESTION -> {
                    if (TIMES.contains(stems[at + length - 1])) {
                        note(Guard.UNITS, stems[at + length - 1], true);
                    }
                    kind.cue(sense.key(), tokens, at, length, keys.isEmpty());
                }
                case ASPECT -> kind.aspect(sense.key(), keys.size());
                case FRAME -> frame(sense.key());
                case SYNONYM -> broken(sense.key());
                case ARTICLE, FUNCTION, ORDINARY -> {}
            }
        }
        if (naming == null) {
            put(stems[at], Part.COMMON, at, length);
        } else {
            named(naming, at, length);
        }
    }

    /** "What are all the planets" are "what are the planets". */
    private boolean lists(Sense sense) {
        return sense.key().equals("all") && !keys.isEmpty() && LISTING.contains(keys.getLast());
    }

    /** "How long does it last?" ranks nothing. */
    private boolean endsAt(int at) {
        return at == tokens.size() || tokens.get(at).is(Trait.AFTER_BREAK);
    }

    /** Some ways of asking say of what kind the question is. */
    private void frame(String key) {
        if (!key.equals("-")) {
            kind.aspect(key, keys.size());
        }
    }

    private void broken(String key) {
        if (key.equals("broken")) {
            opposites.add("work-");
            note(Guard.SWITCHING, "undo", true);
            note(Guard.NEGATION, "not", true);
        }
    }

    private void action(Sense sense) {
        note(Guard.SWITCHING, sense.key(), sense.soft());
        if (sense.key().equals("undo")) {
            note(Guard.NEGATION, "not", true);
            // "No longer down", "not empty": what is denied is itself a lack.
            if (negated >= 0 && keys.size() - negated <= DENIAL_REACH) {
                note(Guard.NEGATION, "not-lacking", false);
            }
        }
    }

    private boolean numbered() {
        return !parts.isEmpty() && parts.getLast() == Part.NUMBER;
    }

    /** "How many litres": that the answer is in litres may be left out. */
    private boolean asked() {
        return !keys.isEmpty() && keys.getLast().equals("MANY");
    }

    private void named(Sense naming, int at, int length) {
        boolean way = naming.family() == Family.ASPECT && naming.key().equals("HOW");
        @Nullable Part part =
                switch (naming.family()) {
                    case FRAME, ARTICLE -> null;
                    case NAME -> Part.NAME;
                    case LANGUAGE -> Part.LANGUAGE;
                    case UNIT -> Part.UNIT;
                    case DATE -> Part.DATE;
                    case NEGATION, QUESTION, FUNCTION, PERSON -> Part.SMALL;
                    case SYNONYM, QUANTIFIER, FORM, SWITCHING, ACTION, ASPECT, ORDINARY ->
                            Part.COMMON;
                };
        if (part == null || way) {
            if (naming.family() == Family.ARTICLE) {
                kind.opening(tokens.get(at), keys.isEmpty());
            }
            for (int i = at; i < at + length; i++) {
                said.add(tokens.get(i).text());
                said.add(stems[i]);
            }
            return;
        }
        if (part == Part.SMALL) {
            kind.opening(tokens.get(at), keys.isEmpty());
        }
        Token token = tokens.get(at);
        boolean capital = token.is(Trait.CAPITAL) && !token.is(Trait.FIRST) && capitalsTell;
        if (capital && part == Part.COMMON && naming.family() == Family.ORDINARY) {
            note(Guard.ENTITIES, naming.key(), false);
        }
        put(naming.key(), part, at, length);
    }

    private void unknown(Token token, int at) {
        String stem = stems[at];
        boolean name =
                token.is(Trait.NAMED)
                        || (token.is(Trait.ATTACHED) && digitsBeside(at))
                        || (capitalsTell && token.is(Trait.ALL_CAPITALS))
                        || (capitalsTell && token.is(Trait.CAPITAL) && namedAt(at));
        if (name) {
            note(Guard.ENTITIES, stem, false);
        }
        put(stem, name ? Part.NAME : Part.PARTICULAR, at, 1);
        kind.opening(token, false);
    }

    /** "B12", "4K": a letter that belongs to a number. */
    private boolean digitsBeside(int at) {
        return at > 0 && tokens.get(at - 1).shape() == Token.Shape.NUMBER;
    }

    /** Sentences begin with a capital whatever the word: there, a name has two. */
    private boolean namedAt(int at) {
        return !tokens.get(at).is(Trait.FIRST)
                || (at + 1 < tokens.size()
                        && tokens.get(at + 1).is(Trait.CAPITAL)
                        && !tokens.get(at + 1).is(Trait.AFTER_BREAK));
    }

    private void identifier(Token token, int at) {
        CalendarDate date = CalendarDate.of(token.text(), tongue);
        if (date == null) {
            note(Guard.IDENTIFIERS, token.text(), false);
            put(token.text(), Part.SIGN, at, 1);
            return;
        }
        note(Guard.DATES, DateWords.month(date.month()), false);
        builder(Guard.NUMBERS).count(date.day());
        builder(Guard.NUMBERS).count(date.year());
        put(DateWords.month(date.month()), Part.DATE, at, 1);
        put(date.day(), Part.NUMBER, at, 1);
        put(date.year(), Part.NUMBER, at, 1);
    }

    private void put(String key, Part part, int at, int length) {
        keys.add(key);
        parts.add(part);
        said.add(key);
        for (int i = at; i < at + length; i++) {
            String text = tokens.get(i).text();
            if (!text.equals(key)) {
                said.add(text);
            }
            if (!stems[i].equals(text) && !stems[i].equals(key)) {
                said.add(stems[i]);
            }
        }
    }

    private void note(Guard guard, String key, boolean soft) {
        builder(guard).add(key, soft);
    }

    private Marks.Builder builder(Guard guard) {
        return marks.computeIfAbsent(guard, _ -> new Marks.Builder());
    }
}
