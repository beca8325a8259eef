package io.lampejo.server;

import static io.lampejo.server.Api.CHAT;
import static io.lampejo.server.Api.TEXT;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lampejo.server.EventStream.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Streams beside streams: of those who leave, who do not read, and whose server is asked to end.
 */
class StreamsUnderPressureIT {
    private static final String GENERATED = "lampejo_generation_tokens_total";
    private static final String RUNNING = "lampejo_generation_running_sequences";
    private static final String WAITING = "lampejo_generation_waiting_sequences";
    private static final String PARKED = "lampejo_generation_parked_sequences";

    /** Some megabytes: more than the kernels of both sides buffer. */
    private static final String HUGE =
            "{\"model\":\"%s\",\"prompt\":[%s],\"n\":2,\"max_tokens\":120,\"seed\":1,\"logprobs\":5,\"stream\":true}"
                    .formatted(
                            Decoders.IN_PLACE,
                            String.join(",", Collections.nCopies(128, "\"Hi\"")));

    private static final int HUGE_TOKENS = 2 * 128 * 120;

    private static final String BULKY =
            ",\"n\":16,\"max_tokens\":100,\"logprobs\":true,\"top_logprobs\":20,\"logit_bias\":{\"2\":-100}";

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private PackagedServer server;
    private Api api;

    @BeforeEach
    void start() {
        Map<String, String> environment = new HashMap<>(Decoders.ENVIRONMENT);
        environment.put("LAMPEJO_GENERATION_MAX_BACKLOG", "16");
        environment.put("QUARKUS_SHUTDOWN_TIMEOUT", "5s");
        server = PackagedServer.start(environment);
        api = new Api(server);
    }

    @AfterEach
    void stop() {
        callers.shutdownNow();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {Decoders.CONCATENATING, Decoders.IN_PLACE})
    void givesTheSameAnswerAloneAndBesideSixteenOthers(String model) throws Exception {
        String asked = Api.streamed(model, "Who is there?", ",\"seed\":11,\"max_tokens\":60");
        String alone = text(asked);
        List<Future<String>> company = new ArrayList<>();

        for (int i = 0; i < 16; i++) {
            String other =
                    Api.streamed(
                            model,
                            "x".repeat(1 + i * 3),
                            ",\"max_tokens\":%d,\"seed\":%d".formatted(10 + 3 * i, i));
            company.add(callers.submit(() -> text(other)));
            company.add(callers.submit(() -> text(asked)));
        }

        for (int i = 1; i < company.size(); i += 2) {
            assertThat(company.get(i).get()).isEqualTo(alone);
        }
    }

    @Test
    void stopsWorkingForACallerWhoLeaves() {
        EventStream stream = api.stream(TEXT, HUGE).head();
        callers.execute(() -> readUntilClosed(stream));
        api.awaitAtLeast(GENERATED, 500);

        stream.close();

        api.awaitExactly(RUNNING, 0);
        double generated = api.metric(GENERATED);
        assertThat(generated).isLessThan(HUGE_TOKENS / 2.0);
        text(Api.streamed(Decoders.CONCATENATING, "Next", ",\"max_tokens\":3"));
        assertThat(api.metric(GENERATED) - generated).isBetween(0.0, 3.0);
        assertThat(api.metric(WAITING) + api.metric(PARKED)).isZero();
        assertThat(api.metric("lampejo_generation_abandoned_total")).isPositive();
    }

    @Test
    void isHeldUpByNobodyWhoDoesNotRead() {
        String expected = read(api.stream(TEXT, HUGE).head());
        EventStream unread = api.narrowStream(TEXT, HUGE).head();
        api.awaitAtLeast(PARKED, 16);

        for (int i = 0; i < 20; i++) {
            text(Api.streamed(Decoders.IN_PLACE, "Hi " + i, ",\"max_tokens\":8"));
        }

        assertThat(api.metric(PARKED)).isPositive();
        assertThat(read(unread)).isEqualTo(expected);
        api.awaitExactly(PARKED, 0);
    }

    @Test
    void finishesTheStreamsItHasBegunWhenItIsAskedToEnd() throws Exception {
        List<EventStream> begun = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            EventStream stream =
                    api.stream(
                            CHAT,
                            Api.streamed(Decoders.CONCATENATING, "Hi " + i, ",\"max_tokens\":100"));
            stream.head().next();
            begun.add(stream);
        }

        server.askToEnd();

        for (EventStream stream : begun) {
            List<Event> events = stream.rest();
            assertThat(events).isNotEmpty();
            assertThat(events.getLast().done() || events.getLast().json().has("error")).isTrue();
            stream.close();
        }
        assertThat(server.exitValue()).isIn(0, 143);
        assertThat(server.log()).noneMatch(line -> line.contains("ERROR"));
    }

    @Test
    void endsInSpiteOfAReaderWhoDoesNotRead() throws Exception {
        String said = Api.streamed(Decoders.CONCATENATING, "Hi", ",\"n\":4,\"max_tokens\":2");
        try (EventStream _ = api.narrowStream(TEXT, HUGE).head();
                EventStream _ = api.narrowStream(CHAT, said).head()) {
            api.awaitAtLeast(PARKED, 16);

            server.askToEnd();

            assertThat(server.exitValue()).isIn(0, 143);
        }
    }

    @Test
    void showsWhoRunsAndWhoWaits() {
        List<EventStream> streams = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            streams.add(api.narrowStream(CHAT, Api.streamed(Decoders.CONCATENATING, "Go", BULKY)));
        }

        api.awaitAtLeast(WAITING, 1);
        streams.forEach(EventStream::close);

        api.awaitExactly(WAITING, 0);
        api.awaitExactly(RUNNING, 0);
    }

    private static void readUntilClosed(EventStream stream) {
        try {
            stream.rest();
        } catch (AssertionError _) {
            // Half an event: this side has hung up.
        }
    }

    private String text(String json) {
        EventStream stream = api.stream(CHAT, json).head();
        assertThat(stream.status()).isEqualTo(200);
        return read(stream);
    }

    /** What each choice says, one after another. */
    private static String read(EventStream stream) {
        try (stream) {
            List<Event> events = stream.rest();
            assertThat(events.getLast().data()).as("of %d", events.size()).isEqualTo("[DONE]");
            Map<Integer, StringBuilder> said = new TreeMap<>();
            for (Event event : events.subList(0, events.size() - 1)) {
                for (JsonNode choice : event.json().get("choices")) {
                    said.computeIfAbsent(choice.get("index").asInt(), _ -> new StringBuilder())
                            .append(choice.at("/delta/content").asText())
                            .append(choice.path("text").asText());
                }
            }
            return said.values().stream().map(StringBuilder::toString).collect(joining("|"));
        }
    }
}
