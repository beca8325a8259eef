package io.lampejo.generation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class StopMatcherTest {

    @Test
    void findsAStopStringAcrossPieces() {
        StopMatcher matcher = matcher("STOP");

        assertThat(matcher.accept("so S")).isEqualTo("so ");
        assertThat(matcher.accept("TO")).isEmpty();
        assertThat(matcher.accept("P and more")).isEmpty();
        assertThat(matcher.stopped()).isTrue();
        assertThat(matcher.accept("even more") + matcher.finish()).isEmpty();
    }

    @Test
    void releasesWhatTurnsOutToBeNone() {
        StopMatcher matcher = matcher("aab");

        assertThat(matcher.accept("aa")).isEmpty();
        assertThat(matcher.accept("a")).isEqualTo("a");
        assertThat(matcher.accept("c")).isEqualTo("aac");
    }

    @Test
    void releasesTheRestAtTheEnd() {
        StopMatcher matcher = matcher("\n\n");

        assertThat(matcher.accept("end\n")).isEqualTo("end");
        assertThat(matcher.finish()).isEqualTo("\n");
    }

    @Test
    void ofStopStringsThatEndTogetherTakesTheLongest() {
        StopMatcher matcher = matcher("b", "aab");

        assertThat(matcher.accept("xaab")).isEqualTo("x");
    }

    @Test
    void refusesAnEmptyStopString() {
        assertThatThrownBy(() -> StopStrings.of(List.of("a", "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @RepeatedTest(500)
    void agreesWithASearchOfTheWholeText(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> stops =
                Stream.generate(() -> text(random, 1 + random.nextInt(4)))
                        .limit(random.nextInt(5))
                        .toList();
        String whole = text(random, random.nextInt(40));
        StopMatcher matcher = new StopMatcher(StopStrings.of(stops));

        StringBuilder released = new StringBuilder();
        for (int at = 0; at < whole.length(); ) {
            int end = Math.min(whole.length(), at + random.nextInt(5));
            released.append(matcher.accept(whole.substring(at, end)));
            at = end;
        }
        released.append(matcher.finish());

        assertThat(released)
                .asString()
                .as("seed %d: %s in %s", repetition.getCurrentRepetition(), stops, whole)
                .isEqualTo(beforeStop(whole, stops));
    }

    private static String beforeStop(String whole, List<String> stops) {
        for (int end = 1; end <= whole.length(); end++) {
            String head = whole.substring(0, end);
            int longest =
                    stops.stream().filter(head::endsWith).mapToInt(String::length).max().orElse(0);
            if (longest > 0) {
                return head.substring(0, end - longest);
            }
        }
        return whole;
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(3)));
        }
        return text.toString();
    }

    private static StopMatcher matcher(String... stops) {
        return new StopMatcher(StopStrings.of(List.of(stops)));
    }
}
