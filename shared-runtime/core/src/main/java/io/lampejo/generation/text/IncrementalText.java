package io.lampejo.generation.text;

import io.lampejo.generation.token.Decoding;
import io.lampejo.generation.token.Decoding.Opening;
import io.lampejo.generation.token.Vocabulary;
import java.util.BitSet;

/**
 * Token ids in, text out, never a part of a character. What comes out adds up to what the reference
 * tokenizer decodes from all the ids at once, special tokens skipped. One for each choice; not
 * thread-safe.
 */
public final class IncrementalText {
    private final Decoding decoding;
    private final BitSet shown;
    private final StringBuilder out = new StringBuilder();
    private final Utf8Decoder utf8 = new Utf8Decoder();
    private final ByteRun run = new ByteRun();

    /** Spaces that may still be left out at the beginning. */
    private int openingSpaces;

    private boolean firstToken;

    public IncrementalText(Decoding decoding, TextStart start) {
        this(decoding, start, new BitSet());
    }

    /**
     * @param shown special tokens whose names are part of the text all the same; not written to
     */
    public IncrementalText(Decoding decoding, TextStart start, BitSet shown) {
        this.decoding = decoding;
        this.shown = shown;
        this.firstToken = start == TextStart.NEW;
        this.openingSpaces =
                switch (decoding.opening()) {
                    case Opening.WithoutSpaces(int count) when firstToken -> count;
                    case Opening.WithoutSpaces _, Opening.AsItIs _, Opening.WithoutMarks _ -> 0;
                };
    }

    /**
     * The text that the token completes; may be empty.
     *
     * @param id one beyond the vocabulary has no text
     */
    public String accept(int id) {
        Vocabulary vocabulary = decoding.vocabulary();
        if (id >= vocabulary.size()
                || vocabulary.length(id) == 0
                || (vocabulary.special(id) && !shown.get(id))) {
            return "";
        }
        if (decoding.byteTokens().isEmpty()) {
            boolean unmarked = firstToken && marked(id);
            for (int i = 0; i < vocabulary.length(id); i++) {
                byte next = vocabulary.byteAt(id, i);
                if (!unmarked || next != ' ') {
                    utf8.accept(next, out);
                }
            }
        } else if (decoding.byteTokens().get(id)) {
            run.accept(vocabulary.byteAt(id, 0), out);
        } else {
            run.finish(out);
            String text = vocabulary.text(id);
            out.append(firstToken && marked(id) ? text.replace(" ", "") : text);
        }
        firstToken = false;
        return taken();
    }

    /** What was held back. No token follows. */
    public String finish() {
        run.finish(out);
        utf8.finish(out);
        return taken();
    }

    /** Nothing is held back. */
    public boolean whole() {
        return run.empty() && utf8.whole();
    }

    private boolean marked(int id) {
        return decoding.opening() instanceof Opening.WithoutMarks(BitSet marked) && marked.get(id);
    }

    private String taken() {
        int from = 0;
        for (; openingSpaces > 0 && from < out.length(); openingSpaces--) {
            if (out.charAt(from) != ' ') {
                openingSpaces = 0;
                break;
            }
            from++;
        }
        String text = out.substring(from);
        out.setLength(0);
        return text;
    }
}
