package io.lampejo.generation.structured;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.structured.automaton.CountedString;
import io.lampejo.generation.structured.automaton.Lexeme;
import io.lampejo.generation.structured.automaton.Strings;
import io.lampejo.generation.token.Vocabulary;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns grammars into constraints over the tokens of one vocabulary. Made once for a vocabulary,
 * which takes tenths of a second for 150 000 tokens; holds the vocabulary as a tree and what was
 * computed of lexemes, both shared by all its grammars. Thread-safe.
 *
 * <p>A token may be part of one lexeme, end one, or span several. What a lexeme lets through
 * whatever follows it is computed once and kept; only the few tokens that leave a lexeme are
 * followed into what comes next (as in XGrammar, Dong et al., 2024).
 */
public final class GrammarCompiler {
    private static final long LEXEME_CACHE_BYTES = 32L << 20;
    private static final long STATE_CACHE_BYTES = 32L << 20;
    private static final long GRAMMAR_CACHE_BYTES = 64L << 20;

    private static final int[] NOWHERE = {};

    private record LexemeState(Lexeme lexeme, int state) {}

    private final Vocabulary vocabulary;
    private final TokenTrie trie;
    private final LengthMasks lengths;
    private final BoundedCache<LexemeState, TokenMask> lexemes =
            new BoundedCache<>(LEXEME_CACHE_BYTES, TokenMask::bytes);
    private final BoundedCache<GrammarState, long[]> states =
            new BoundedCache<>(STATE_CACHE_BYTES, mask -> 512 + 8L * mask.length);
    private final BoundedCache<String, CompiledGrammar> grammars =
            new BoundedCache<>(GRAMMAR_CACHE_BYTES, CompiledGrammar::bytes);

    /**
     * @throws FailureException Unsupported, where some byte of UTF-8 text is no token of its own:
     *     then some answers could not be finished
     */
    public GrammarCompiler(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.trie = new TokenTrie(vocabulary);
        this.lengths = new LengthMasks(trie);
        Lexeme string = Strings.any();
        lexemes.put(new LexemeState(string, string.next(string.start(), '"')), lengths.unlimited());
        BitSet missing = new BitSet();
        missing.set(0x20, 0x7F);
        missing.set(0x80, 0xC0);
        missing.set(0xC2, 0xF5);
        missing.set('\n');
        missing.andNot(trie.singleBytes());
        if (!missing.isEmpty()) {
            throw new FailureException(
                    new Failure.Unsupported(
                            "response_format",
                            "The model's vocabulary has no token for %d of the bytes that text is made of, so its answers cannot be held to a format."
                                    .formatted(missing.cardinality())));
        }
    }

    public CompiledGrammar compile(Grammar grammar) {
        return new CompiledGrammar(this, grammar);
    }

    /**
     * The grammar of that name, compiled at its first use and then shared, with all that was
     * computed for it, as long as it is among those used last.
     *
     * @param name tells all grammars of this compiler apart; the text of a schema, say
     */
    public CompiledGrammar compile(String name, Supplier<Grammar> grammar) {
        CompiledGrammar known = grammars.get(name);
        if (known == null) {
            known = compile(grammar.get());
            grammars.put(name, known);
        }
        return known;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Which tokens may come in a state. Not to be changed. */
    long[] mask(GrammarState state) {
        long @Nullable [] known = states.get(state);
        if (known == null) {
            known = compute(state);
            states.put(state, known);
        }
        return known;
    }

    private long[] compute(GrammarState state) {
        long[] bits = new long[Math.ceilDiv(trie.vocabularySize(), 64)];
        Map<Stack, GrammarState> followers = new HashMap<>();
        for (Branch branch : state.branches()) {
            if (branch.lexeme() instanceof SpecialToken(String name)) {
                int[] ids = trie.specials(name);
                for (int id : ids == null ? new int[0] : ids) {
                    bits[id >> 6] |= 1L << id;
                }
                continue;
            }
            TokenMask own = mask(branch.lexeme(), branch.state());
            own.addTo(bits);
            follow(own.exits(), branch.below(), bits, followers);
        }
        return bits;
    }

    private TokenMask mask(Lexeme lexeme, int state) {
        if (lexeme instanceof CountedString string && string.between(state)) {
            return lengths.mask(string, state);
        }
        LexemeState key = new LexemeState(lexeme, lexeme.alike(state, trie.longest()));
        TokenMask known = lexemes.get(key);
        if (known == null) {
            known = TokenMask.under(trie, 0, lexeme, state);
            lexemes.put(key, known);
        }
        return known;
    }

    /** Adds the tokens that go on behind a lexeme that is over at these nodes. */
    private void follow(int[] exits, Stack below, long[] bits, Map<Stack, GrammarState> followers) {
        if (exits.length == 0) {
            return;
        }
        GrammarState next = followers.computeIfAbsent(below, GrammarState::behind);
        for (Branch branch : next.branches()) {
            // A special token stands by itself: none begins in the middle of another token.
            for (int node : branch.lexeme() instanceof SpecialToken ? NOWHERE : exits) {
                TokenMask part = TokenMask.under(trie, node, branch.lexeme(), branch.state());
                part.addTo(bits);
                follow(part.exits(), branch.below(), bits, followers);
            }
        }
    }
}
