package io.lampejo.benchmarks.paraphrases;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * An order as one contestant answered it.
 *
 * @param decisions one for each sample, in the order's order
 */
record Replay(Contestant contestant, Order order, List<Decision> decisions) {

    /** A line of JSON; {@code served} has -1 where nothing was. */
    String json() {
        return String.format(
                Locale.ROOT,
                """
                {"contestant":"%s","setting":%s,"split":"%s","seed":%d,"served":[%s],"refused":[%s]}\
                """,
                contestant.name(),
                contestant.setting(),
                order.split(),
                order.seed(),
                decisions.stream().map(Replay::served).map(String::valueOf).collect(joining(",")),
                refusals());
    }

    private static int served(Decision decision) {
        return switch (decision) {
            case Decision.Served(int sample) -> sample;
            case Decision.Unknown(), Decision.Refused _, Decision.Explored _ -> -1;
        };
    }

    private String refusals() {
        return IntStream.range(0, decisions.size())
                .boxed()
                .filter(at -> decisions.get(at) instanceof Decision.Refused)
                .map(at -> refusal(order.samples().get(at), (Decision.Refused) decisions.get(at)))
                .collect(joining(","));
    }

    private static String refusal(int sample, Decision.Refused refused) {
        return "[%d,%d,\"%s\"]".formatted(sample, refused.sample(), refused.reason());
    }
}
