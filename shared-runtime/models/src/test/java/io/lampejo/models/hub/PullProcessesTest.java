package io.lampejo.models.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pulls in processes of their own: what survives them, and what they share. */
@Timeout(120)
class PullProcessesTest {

    private static final String Q4 = "onnx/model_q4.onnx";
    private static final int PART_BYTES = 16 << 20;

    @TempDir Path models;

    private FakeHub hub;

    @BeforeEach
    void startAHub() throws Exception {
        hub = new FakeHub();
        hub.files.put(Q4, FakeHub.graph(2 * PART_BYTES + 1000));
    }

    @AfterEach
    void stopIt() {
        hub.close();
    }

    @Test
    void fetchEverythingOnceTogether() throws Exception {
        List<Process> pulls = List.of(start(), start(), start());

        for (Process pull : pulls) {
            assertThat(pull.waitFor()).as(said()).isZero();
        }
        assertThat(models.resolve("acme/writer").resolve(Q4)).hasBinaryContent(hub.files.get(Q4));
        assertThat(hub.seenFrom("storage"))
                .as("one question whether there are ranges, and three parts")
                .hasSize(4);
    }

    @Test
    void leaveWhatTheyHaveToTheNextWhenTheyAreKilled() throws Exception {
        CountDownLatch halfway = new CountDownLatch(1);
        CountDownLatch dead = new CountDownLatch(1);
        hub.storage.add((_, _) -> false);
        for (int part = 0; part < 3; part++) {
            hub.storage.add((exchange, content) -> {
                String range = exchange.getRequestHeaders().getFirst("Range");
                if (!range.startsWith("bytes=0-")) {
                    return false;
                }
                exchange.getResponseHeaders()
                        .add(
                                "Content-Range",
                                "bytes 0-%d/%d".formatted(PART_BYTES - 1, content.length));
                exchange.sendResponseHeaders(206, PART_BYTES);
                exchange.getResponseBody().write(content, 0, PART_BYTES / 2);
                exchange.getResponseBody().flush();
                halfway.countDown();
                await(dead);
                return true;
            });
        }
        Process pull = start();
        halfway.await();
        waitUntilThatIsNoted();
        pull.destroyForcibly().waitFor();
        dead.countDown();
        hub.forget();

        assertThat(start().waitFor()).as(said()).isZero();

        assertThat(models.resolve("acme/writer").resolve(Q4)).hasBinaryContent(hub.files.get(Q4));
        assertThat(hub.seenFrom("storage"))
                .as("the first part was begun; it is not fetched from its start again")
                .noneMatch(seen -> seen.range().orElse("").startsWith("bytes=0-1"));
    }

    /** A note is written every few mebibytes. More than the other parts is some of the first. */
    private void waitUntilThatIsNoted() {
        Path note = models.resolve(".pulls/acme--writer/notes").resolve(Q4);
        Path data = models.resolve(".pulls/acme--writer/parts").resolve(Q4);
        HubFile file =
                new HubFile(
                        Q4,
                        hub.files.get(Q4).length,
                        new ContentDigest.Sha256(FakeHub.sha256(hub.files.get(Q4))));
        while (PartialFile.fetched(file, data, note, PART_BYTES) <= PART_BYTES + 1000) {
            LockSupport.parkNanos(20_000_000); // until the test's timeout
        }
    }

    private Process start() throws IOException {
        ProcessBuilder java =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PullModel.class.getName(),
                        FakeHub.MODEL,
                        "--dir",
                        models.toString());
        java.environment().put("HF_ENDPOINT", hub.base().toString());
        java.environment().remove("HF_TOKEN");
        java.environment().remove("HF_HUB_OFFLINE");
        java.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(models.resolve("log").toFile()));
        return java.start();
    }

    private String said() throws IOException {
        return Files.readString(models.resolve("log"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
