package io.lampejo.generation.text;

import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.TokenLogprob;
import io.lampejo.generation.sampling.SampledToken;
import io.lampejo.generation.tools.ToolCallParser;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the tokens of one choice into its events: whole characters, nothing of a stop string, tool
 * calls apart from text. Not thread-safe.
 *
 * <p>Tokens go in until one ends the turn (that one stays out), until {@link #stopped()}, or until
 * there may be no more; then {@link #finish} is called once.
 */
public final class ChoiceAssembler {
    private final int choice;
    private final IncrementalText text;
    private final StopMatcher stops;
    private final @Nullable ToolCallParser tools;
    private final TokenReports reports = new TokenReports();

    /** Chars that the tokens so far decode to. */
    private long decoded;

    /** Chars that are known to come before any stop string. */
    private long released;

    public ChoiceAssembler(AssemblyPlan plan, int choice) {
        BitSet shown = new BitSet();
        plan.tools().ifPresent(calling -> shown.or(calling.marks()));
        this.choice = choice;
        this.text = new IncrementalText(plan.decoding(), plan.start(), shown);
        this.stops = new StopMatcher(plan.stops());
        this.tools = plan.tools().map(calling -> calling.parser(choice, plan.seed())).orElse(null);
    }

    /** The events that the token completes; often none or one. */
    public List<GenerationEvent> accept(SampledToken token) {
        if (stopped()) {
            return List.of();
        }
        reports.add(token.logprob(), decoded);
        String decodedNow = decode(text.accept(token.token()));
        if (text.whole()) {
            reports.complete(decoded);
        }
        return events(release(stops.accept(decodedNow)));
    }

    /**
     * A stop string was met, or the only tool call that was allowed is over: further tokens have no
     * effect.
     */
    public boolean stopped() {
        return stops.stopped() || (tools != null && tools.complete());
    }

    /**
     * Everything that was held back, and the end.
     *
     * @param reason why there are no more tokens; becomes {@link FinishReason#TOOL_CALLS} where the
     *     model ended its turn with calls
     */
    public List<GenerationEvent> finish(FinishReason reason) {
        List<GenerationEvent> events = new ArrayList<>();
        if (!stops.stopped()) {
            String tail = decode(text.finish());
            reports.complete(decoded);
            events.addAll(events(release(stops.accept(tail))));
        }
        if (!stops.stopped()) {
            events.addAll(events(release(stops.finish())));
        }
        if (tools != null) {
            events.addAll(reported(tools.finish(), released));
        }
        boolean called = tools != null && tools.called();
        FinishReason said = stopped() ? FinishReason.STOP : reason;
        events.add(
                new GenerationEvent.ChoiceFinished(
                        choice,
                        said == FinishReason.STOP && called ? FinishReason.TOOL_CALLS : said));
        return events;
    }

    private String decode(String more) {
        decoded += more.length();
        return more;
    }

    private String release(String more) {
        released += more.length();
        return more;
    }

    private List<GenerationEvent> events(String more) {
        if (tools != null) {
            List<GenerationEvent> events = tools.accept(more);
            return reported(events, released - tools.held());
        }
        List<GenerationEvent> events =
                more.isEmpty()
                        ? List.of()
                        : List.of(new GenerationEvent.TextDelta(choice, more, List.of()));
        return reported(events, released);
    }

    /** The events, with the log probabilities of the tokens behind what is settled. */
    private List<GenerationEvent> reported(List<GenerationEvent> events, long settled) {
        List<TokenLogprob> tokens =
                stops.stopped() ? reports.begunBefore(released) : reports.endedBy(settled);
        if (tokens.isEmpty()) {
            return events;
        }
        List<GenerationEvent> all = new ArrayList<>(events);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof GenerationEvent.TextDelta(int _, String shown, var _)) {
                all.set(i, new GenerationEvent.TextDelta(choice, shown, tokens));
                return all;
            }
        }
        // Tokens of calls are not reported: their text is no content.
        if (tools == null || !tools.called()) {
            all.addFirst(new GenerationEvent.TextDelta(choice, "", tokens));
        }
        return all;
    }
}
