package io.lampejo.functions.caching;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineSplitterTest {

    @Test
    void numbersLinesAndPassesBlankOnesOver() {
        assertThat(split("\uFEFFa\n\n \t\r\nb\r\nc"))
                .containsExactly(whole(1, "a"), whole(4, "b\r"), whole(5, "c"));
        assertThat(split("")).isEmpty();
        assertThat(split("\n\n")).isEmpty();
        assertThat(split("a\n")).containsExactly(whole(1, "a"));
        assertThat(split("\uFEFF")).isEmpty();
        assertThat(split("a\n\uFEFFb")).containsExactly(whole(1, "a"), whole(2, "\uFEFFb"));
    }

    @Test
    void dropsWhatIsTooLongAndGoesOn() {
        assertThat(split("a\n" + "x".repeat(17) + "\n" + "y".repeat(16) + "\n" + "z".repeat(99)))
                .containsExactly(
                        whole(1, "a"),
                        new Line.TooLong(2),
                        whole(3, "y".repeat(16)),
                        new Line.TooLong(4));
    }

    @Test
    void doesNotCareWherePiecesEnd() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append("ab \n\r".charAt(random.nextInt(5)));
            }
            Buffer file = Buffer.buffer(text.toString());
            LineSplitter splitter = new LineSplitter(16);
            List<Line> lines = new ArrayList<>();

            for (int from = 0; from < file.length(); ) {
                int to = Math.min(file.length(), from + random.nextInt(7));
                lines.addAll(splitter.take(file.getBuffer(from, to)));
                from = to;
            }
            lines.addAll(splitter.end());

            assertThat(lines).as("%s of seed %d", text, seed).isEqualTo(split(text.toString()));
            assertThat(lines).isEqualTo(expected(text.toString()));
        }
    }

    private static List<Line> expected(String text) {
        List<Line> lines = new ArrayList<>();
        String[] each = text.split("\n", -1);
        for (int i = 0; i < each.length; i++) {
            if (each[i].length() > 16) {
                lines.add(new Line.TooLong(i + 1));
            } else if (!each[i].isBlank()) {
                lines.add(whole(i + 1, each[i]));
            }
        }
        return lines;
    }

    private static List<Line> split(String text) {
        LineSplitter splitter = new LineSplitter(16);
        List<Line> lines = new ArrayList<>(splitter.take(Buffer.buffer(text)));
        lines.addAll(splitter.end());
        return lines;
    }

    private static Line whole(long number, String text) {
        return new Line.Whole(number, Buffer.buffer(text));
    }
}
