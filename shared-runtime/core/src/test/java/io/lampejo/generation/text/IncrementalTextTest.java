package io.lampejo.generation.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.generation.token.Decoding.Opening;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncrementalTextTest {

    @Test
    void holdsBackAPartOfACharacter() {
        IncrementalText text = new IncrementalText(Decodings.byteLevel(), TextStart.NEW);

        assertThat(deltas(text, bytes("é😀!"))).containsExactly("", "é", "", "", "", "😀", "!");
        assertThat(text.finish()).isEmpty();
    }

    @Test
    void replacesAPartOfACharacterAtTheEnd() {
        IncrementalText text = new IncrementalText(Decodings.byteLevel(), TextStart.NEW);

        text.accept(0xF0);
        text.accept(0x9F);

        assertThat(text.whole()).isFalse();
        assertThat(text.finish()).isEqualTo("\uFFFD");
    }

    @Test
    void letsALongRunOfByteTokensGoCharacterByCharacter() {
        IncrementalText text =
                new IncrementalText(Decodings.byteFallback(new Opening.AsItIs()), TextStart.NEW);
        String smiles = "😀".repeat(20);

        List<String> deltas = deltas(text, bytes(smiles));

        assertThat(deltas.subList(0, 31)).containsOnly("");
        assertThat(deltas.get(31)).isEqualTo("😀".repeat(8));
        assertThat(String.join("", deltas) + text.finish()).isEqualTo(smiles);
    }

    @Test
    void replacesEveryByteOfASpoiledRun() {
        IncrementalText text =
                new IncrementalText(
                        Decodings.byteFallback(new Opening.AsItIs(), "x"), TextStart.NEW);

        List<String> deltas = deltas(text, List.of(0x41, 0xC3, 0x41, 0x42, 256, 0x43, 256));

        assertThat(deltas).containsExactly("", "", "\uFFFD".repeat(3), "\uFFFD", "x", "", "Cx");
    }

    @Test
    void leavesOutTheFirstSpaceOfANewTextOnly() {
        var decoding = Decodings.byteFallback(new Opening.WithoutSpaces(1), " a", "  b");
        IncrementalText fresh = new IncrementalText(decoding, TextStart.NEW);
        IncrementalText continued = new IncrementalText(decoding, TextStart.CONTINUED);

        assertThat(deltas(fresh, List.of(256, 256))).containsExactly("a", " a");
        assertThat(deltas(continued, List.of(256, 256))).containsExactly(" a", " a");
    }

    @Test
    void leavesOutTheMarksOfTheFirstToken() {
        BitSet marked = new BitSet();
        marked.set(256);
        var decoding = Decodings.byteFallback(new Opening.WithoutMarks(marked), "  a");
        IncrementalText fresh = new IncrementalText(decoding, TextStart.NEW);
        IncrementalText continued = new IncrementalText(decoding, TextStart.CONTINUED);

        assertThat(deltas(fresh, List.of(256, 256))).containsExactly("a", "  a");
        assertThat(deltas(continued, List.of(256))).containsExactly("  a");
    }

    @Test
    void showsNoSpecialTokenButThoseItIsToldTo() {
        BitSet shown = new BitSet();
        shown.set(257);
        IncrementalText text =
                new IncrementalText(
                        Decodings.special("<end>", "[TOOL_CALLS]"), TextStart.NEW, shown);

        assertThat(deltas(text, List.of(65, 256, 257, 66)))
                .containsExactly("A", "", "[TOOL_CALLS]", "B");
    }

    @Test
    void skipsIdsBeyondTheVocabulary() {
        IncrementalText text = new IncrementalText(Decodings.byteLevel(), TextStart.NEW);

        assertThat(deltas(text, List.of(0xC3, 5000, 0xA9))).containsExactly("", "", "é");
    }

    private static List<String> deltas(IncrementalText text, List<Integer> ids) {
        return ids.stream().map(text::accept).toList();
    }

    private static List<Integer> bytes(String text) {
        List<Integer> ids = new ArrayList<>();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            ids.add(b & 0xFF);
        }
        return ids;
    }
}
