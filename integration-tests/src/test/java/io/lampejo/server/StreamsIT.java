package io.lampejo.server;

import static io.lampejo.server.Api.CHAT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two thousand open streams on one process, sixteen of which run at a time. */
class StreamsIT {
    private static final int STREAMS = 2000;
    private static final int TOKENS = 8;
    private static final Duration MOST = Duration.ofSeconds(60);
    private static final long MOST_BYTES = 768L << 20;

    /** The end of an answer is impossible, so that each has all its tokens. */
    private static final String FIELDS =
            ",\"max_tokens\":%d,\"logit_bias\":{\"2\":-100,\"0\":-100}".formatted(TOKENS);

    @RegisterExtension static final RunningServer server = new RunningServer(Decoders.ENVIRONMENT);

    private final Api api = new Api(server);

    @Test
    void servesAllAndLosesNone() throws Exception {
        api.answer(CHAT, Api.chat(Decoders.CONCATENATING, "Load", ",\"max_tokens\":1"));
        CountDownLatch open = new CountDownLatch(STREAMS);
        List<Future<Integer>> streams = new ArrayList<>();
        long began = System.nanoTime();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < STREAMS; i++) {
                String json = Api.streamed(Decoders.CONCATENATING, "caller " + i, FIELDS);
                streams.add(callers.submit(() -> tokens(json, open)));
            }

            for (Future<Integer> stream : streams) {
                assertThat(stream.get()).isEqualTo(TOKENS);
            }
        }

        Duration time = Duration.ofNanos(System.nanoTime() - began);
        long bytes = residentBytes();
        System.out.printf(
                "%d streams of %d tokens: %d ms, %d MiB resident at most%n",
                STREAMS, TOKENS, time.toMillis(), bytes >> 20);
        assertThat(time).isLessThan(MOST);
        assertThat(bytes).isLessThan(MOST_BYTES);
        assertThat(server.log()).noneMatch(line -> line.contains("ERROR"));
    }

    /** Holds the connection open until all are, then reads. */
    private int tokens(String json, CountDownLatch open) throws InterruptedException {
        try (EventStream stream = api.stream(CHAT, json)) {
            open.countDown();
            open.await();
            assertThat(stream.head().status()).isEqualTo(200);
            var events = stream.rest();
            assertThat(events.getLast().done()).isTrue();
            return events.get(events.size() - 2).json().at("/usage/completion_tokens").asInt();
        }
    }

    /** The most memory that the process has had. */
    private static long residentBytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/%d/status".formatted(server.get().pid()))).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }
}
