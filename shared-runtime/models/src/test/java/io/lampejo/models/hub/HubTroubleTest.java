package io.lampejo.models.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A hub, its storage or the way to them at their worst. */
class HubTroubleTest {

    private static final String Q4 = "onnx/model_q4.onnx";

    @TempDir Path models;

    private FakeHub hub;
    private Pulls pulls;

    @BeforeEach
    void startAHub() throws Exception {
        hub = new FakeHub();
        pulls = new Pulls(hub.base(), models);
    }

    @AfterEach
    void stopIt() {
        hub.close();
    }

    @Test
    void goesOnWhereAPartWasCutOff() throws Exception {
        for (int i = 0; i < 20; i++) {
            hub.storage.add(hub.cut(400));
        }

        Path directory = pulls.pull();

        assertThat(directory.resolve(Q4)).hasBinaryContent(hub.files.get(Q4));
        assertThat(hub.seenFrom("storage"))
                .extracting(request -> request.range().orElse("all"))
                .contains("bytes=400-999");
        assertThat(pulls.slept).isNotEmpty();
    }

    @Test
    void doesNotGiveUpWhileThereIsHeadway() throws Exception {
        for (int i = 0; i < 200; i++) {
            hub.storage.add(hub.cut(100));
        }

        Path directory = pulls.pull();

        assertThat(directory.resolve(Q4)).hasBinaryContent(hub.files.get(Q4));
        assertThat(pulls.slept.size()).isGreaterThan(20 * Pulls.ATTEMPTS);
    }

    @Test
    void goesOnWhereAnEarlierPullGaveUp() throws Exception {
        for (int i = 0; i < 6; i++) {
            hub.storage.add((_, _) -> false);
        }
        for (int i = 0; i < 100; i++) {
            hub.storage.add(FakeHub.status(503));
        }
        assertThatThrownBy(pulls::pull)
                .isInstanceOf(HubException.class)
                .hasMessage(
                        "onnx/model_q4.onnx: 127.0.0.1 answers with 503, 3 times in a row; what came so far is kept for the next pull");
        assertThat(models.resolve("acme/writer")).doesNotExist();
        hub.storage.clear();
        hub.forget();

        Path directory = pulls.pull();

        int parts = Math.ceilDiv(hub.files.get(Q4).length, Pulls.PART_BYTES);
        assertThat(directory.resolve(Q4)).hasBinaryContent(hub.files.get(Q4));
        assertThat(hub.seenFrom("storage")).hasSizeLessThanOrEqualTo(1 + parts - 5);
        assertThat(hub.seenFrom("hub").stream().map(FakeHub.Seen::path))
                .as("small files were whole")
                .allMatch(path -> path.startsWith("/api/") || path.endsWith(Q4));
    }

    @Test
    void beginsAnewWhereTheTagChangedSinceAnEarlierPull() throws Exception {
        for (int i = 0; i < 6; i++) {
            hub.storage.add((_, _) -> false);
        }
        for (int i = 0; i < 100; i++) {
            hub.storage.add(FakeHub.status(503));
        }
        assertThatThrownBy(pulls::pull).isInstanceOf(HubException.class);
        hub.storage.clear();
        hub.forget();
        hub.tagSuffix = "-v2";

        Path directory = pulls.pull();

        int parts = Math.ceilDiv(hub.files.get(Q4).length, Pulls.PART_BYTES);
        assertThat(directory.resolve(Q4)).hasBinaryContent(hub.files.get(Q4));
        assertThat(hub.seenFrom("storage")).hasSize(1 + parts);
    }

    @Test
    void beginsAnewWhereTheTagChangesOnTheWay() throws Exception {
        for (int i = 0; i < 4; i++) {
            hub.storage.add((_, _) -> false);
        }
        hub.storage.add((_, _) -> {
            hub.tagSuffix = "-v2";
            return false;
        });

        Path directory = pulls.pull();

        assertThat(directory.resolve(Q4)).hasBinaryContent(hub.files.get(Q4));
        assertThat(pulls.waits).contains(Q4 + " changed on the way: beginning anew");
    }

    @Test
    void discardsWhatArrivedDamaged() throws Exception {
        hub.storage.add((_, _) -> false);
        hub.storage.add(hub.damaged());
        hub.small.add(hub.damaged());

        Path directory = pulls.pull();

        assertThat(directory.resolve(Q4)).hasBinaryContent(hub.files.get(Q4));
        assertThat(pulls.waits)
                .contains(Q4 + " arrived damaged: beginning anew")
                .anyMatch(wait -> wait.contains(".json") || wait.contains(".jinja"));
    }

    @Test
    void publishesNothingThatIsNotWhatTheHubStates() throws Exception {
        for (int i = 0; i < 100; i++) {
            hub.storage.add(hub.damaged());
        }

        assertThatThrownBy(pulls::pull)
                .isInstanceOf(HubException.class)
                .hasMessage(
                        Q4
                                + " arrived damaged, 3 times: it has not the length and digest that the hub states");
        assertThat(models.resolve("acme/writer")).doesNotExist();
    }

    @Test
    void fetchesInOnePieceFromAServerWithoutRanges() throws Exception {
        hub.ranges = false;
        hub.storage.add((_, _) -> false);
        hub.storage.add(hub.cut(3000));

        Path directory = pulls.pull();

        assertThat(directory.resolve(Q4)).hasBinaryContent(hub.files.get(Q4));
        assertThat(hub.seenFrom("storage"))
                .extracting(FakeHub.Seen::range)
                .containsExactly(Optional.of("bytes=0-0"), Optional.empty(), Optional.empty());
    }

    @Test
    void givesUpOnAServerWithoutRangesThatAlwaysHangsUp() {
        hub.ranges = false;
        hub.storage.add((_, _) -> false);
        for (int i = 0; i < 100; i++) {
            hub.storage.add(hub.cut(3000));
        }

        assertThatThrownBy(pulls::pull)
                .isInstanceOf(HubException.class)
                .hasMessageContaining("3 times in a row");
    }

    @Test
    @Timeout(30)
    void hangsUpOnAConnectionThatFellSilent() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        pulls.patience = Duration.ofMillis(300);
        hub.storage.add((_, _) -> false);
        hub.storage.add((exchange, _) -> {
            String range = exchange.getRequestHeaders().getFirst("Range").replace('=', ' ');
            exchange.getResponseHeaders().add("Content-Range", range + "/*");
            exchange.sendResponseHeaders(206, 1000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            await(over);
            return true;
        });

        Path directory = pulls.pull();
        over.countDown();

        assertThat(Files.size(directory.resolve(Q4))).isEqualTo(hub.files.get(Q4).length);
        assertThat(pulls.waits)
                .anyMatch(wait -> wait.contains("the server did not answer in time"));
    }

    @Test
    void waitsAsLongAsTheHubAsks() throws Exception {
        hub.listing.add(FakeHub.status(429, "Retry-After: 17"));
        hub.listing.add(FakeHub.status(503, "Retry-After: Sat, 31 Jan 2026 12:00:42 GMT"));

        pulls.pull();

        assertThat(pulls.slept).containsExactly(Duration.ofSeconds(17), Duration.ofSeconds(42));
        assertThat(pulls.waits)
                .containsExactly(
                        "acme/writer: 127.0.0.1 answers with 429 (too many requests)",
                        "acme/writer: 127.0.0.1 answers with 503");
    }

    @Test
    void doesNotWaitForHours() {
        hub.listing.add(FakeHub.status(429, "Retry-After: 7200"));

        assertThatThrownBy(pulls::pull)
                .isInstanceOf(HubException.class)
                .hasMessage(
                        "acme/writer: 127.0.0.1 answers with 429 (too many requests), and asks to come back in 120 minutes; what came so far is kept");
        assertThat(pulls.slept).isEmpty();
    }

    @Test
    void waitsLongerEachTime() throws Exception {
        hub.listing.addAll(List.of(FakeHub.status(500), FakeHub.status(502)));

        pulls.pull();

        assertThat(pulls.slept.get(0)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(pulls.slept.get(1)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void repeatsWhereTheStoragesSignatureHasExpired() throws Exception {
        hub.storage.add(FakeHub.status(403));

        assertThat(pulls.pull().resolve(Q4)).hasBinaryContent(hub.files.get(Q4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    401 | RepoNotFound     |          | there is no model acme/writer at 127.0.0.1, or it is private: check the name, and set HF_TOKEN for a private one
                    401 | RepoNotFound     | hf_token | there is no model acme/writer at 127.0.0.1 that this token (HF_TOKEN) can see: check the name
                    404 | RepoNotFound     |          | there is no model acme/writer at 127.0.0.1, or it is private: check the name, and set HF_TOKEN for a private one
                    404 | RevisionNotFound |          | acme/writer has no revision 'main'
                    401 | GatedRepo        |          | acme/writer is gated: agree to its terms on BASE/acme/writer, and set HF_TOKEN to a token of the account that did
                    403 | GatedRepo        | hf_token | acme/writer is gated, and the account of this token (HF_TOKEN) has no access: ask for it on BASE/acme/writer
                    403 | Other            | hf_token | 127.0.0.1 refuses acme/writer to the account of this token (HF_TOKEN)
                    403 | Other            |          | 127.0.0.1 refuses acme/writer to who shows no token: set HF_TOKEN to one
                    400 | Other            |          | acme/writer: 127.0.0.1 answers with 400
                    """)
    void saysWhatARefusalMeans(int status, String code, String token, String message) {
        pulls.token = Optional.ofNullable(token);
        hub.listing.add(FakeHub.status(status, "X-Error-Code: " + code));

        assertThatThrownBy(pulls::pull)
                .isInstanceOf(HubException.class)
                .hasMessage(message.replace("BASE", hub.base().toString()));
        assertThat(pulls.slept).as("asking again would not help").isEmpty();
    }

    @Test
    void saysThatATokenIsWrong() {
        pulls.token = Optional.of("hf_expired");
        hub.listing.add(
                FakeHub.status(
                        401, "X-Error-Message: Invalid credentials in Authorization header"));

        assertThatThrownBy(pulls::pull)
                .hasMessage(
                        "127.0.0.1 does not accept the token (HF_TOKEN): it is wrong or has expired");
    }

    @Test
    void saysThatAModelWasTakenDown() {
        hub.listing.add(
                FakeHub.status(403, "X-Error-Message: Access to this resource is disabled."));

        assertThatThrownBy(pulls::pull)
                .hasMessage("acme/writer was disabled by 127.0.0.1: nobody can have it");
    }

    @Test
    void saysThatAModelWhoseListIsPublicIsGated() {
        hub.small.add(FakeHub.status(401, "X-Error-Code: GatedRepo"));

        assertThatThrownBy(pulls::pull)
                .isInstanceOf(HubException.class)
                .hasMessageStartingWith("acme/writer is gated: agree to its terms on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "<html>",
                "{\"siblings\": []}",
                "{\"sha\": \"../x\", \"siblings\": []}"
            })
    void saysThatAServerIsNoHub(String answer) {
        hub.listing.add((exchange, _) -> {
            byte[] body = FakeHub.text(answer);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            return true;
        });

        assertThatThrownBy(pulls::pull)
                .isInstanceOf(HubException.class)
                .hasMessage(
                        "%s does not answer as a hub does (HF_ENDPOINT is its address)"
                                .formatted(hub.base()));
    }

    @Test
    void saysThatNobodyAnswers() {
        URI nobody = hub.base();
        hub.close();

        assertThatThrownBy(() -> new Pulls(nobody, models).pull())
                .isInstanceOf(HubException.class)
                .hasMessageStartingWith("acme/writer: the connection failed (");
    }

    @Test
    void followsNoCircle() {
        for (int i = 0; i < 20; i++) {
            hub.listing.add(
                    FakeHub.status(
                            307, "Location: /api/models/acme/writer/revision/main?blobs=true"));
        }

        assertThatThrownBy(pulls::pull)
                .isInstanceOf(HubException.class)
                .hasMessage("127.0.0.1 redirects in circles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/x", "http:"})
    void followsNoRedirectToAnotherKindOfPlace(String location) {
        hub.listing.add(FakeHub.status(302, "Location: " + location));

        assertThatThrownBy(pulls::pull)
                .isInstanceOf(HubException.class)
                .hasMessageContaining("redirects to");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
