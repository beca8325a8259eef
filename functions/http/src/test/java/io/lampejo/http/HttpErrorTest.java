package io.lampejo.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HttpErrorTest {

    static Stream<Failure> failures() {
        return Stream.of(
                new Failure.InvalidInput("input", "no"),
                new Failure.ContextOverflow("input", 3, 600, 512),
                new Failure.UnknownModel("x", List.of("a")),
                new Failure.Unsupported("input", "no"),
                new Failure.TooLarge("no"),
                new Failure.Unauthorized("no"),
                new Failure.Overloaded(Duration.ofMillis(2500)),
                new Failure.DeadlineExceeded(Duration.ofSeconds(1)),
                new Failure.NotCached(),
                new Failure.StoreFailed("redis"),
                new Failure.EngineFailed("m"),
                new Failure.ModelUnusable("m", "it lacks a file"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureHasABodyWithFourKeys(Failure failure) {
        HttpError error = HttpError.of(failure);

        assertThat(error.status()).isBetween(400, 599);
        assertThat(new String(error.toJson(), StandardCharsets.UTF_8))
                .matches(
                        "\\{\"error\":\\{\"message\":\"[^\"].*\",\"type\":\"[a-z_]+\",\"param\":(null|\"[a-z]+\"),\"code\":(null|\"[a-z_]+\")}}");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "999, 1, 999",
        "1000, 1, 1000",
        "1001, 2, 1001",
        "0, 1, 1",
        "-5, 1, 1",
        "500000, 120, 120000"
    })
    void retryAfterIsWithinWhatClientsObey(long millis, String seconds, String inMillis) {
        var headers =
                ErrorAnswers.headers(
                        HttpError.of(new Failure.Overloaded(Duration.ofMillis(millis))));

        assertThat(headers)
                .containsEntry("retry-after", seconds)
                .containsEntry("retry-after-ms", inMillis);
    }

    @Test
    void tellsClientsWhenTryingAgainIsOfNoUse() {
        assertThat(ErrorAnswers.headers(HttpError.of(new Failure.NotCached())))
                .containsEntry("x-should-retry", "false");
        assertThat(ErrorAnswers.headers(HttpError.of(new Failure.EngineFailed("m"))))
                .doesNotContainKey("x-should-retry");
    }

    @Test
    void everyErrorStatusHasWords() {
        for (int status : IntStream.range(400, 600).toArray()) {
            HttpError error = HttpError.ofStatus(status);
            assertThat(error.status()).isEqualTo(status);
            assertThat(error.message()).isNotBlank();
        }
        assertThat(HttpError.ofStatus(-1).status()).isEqualTo(500);
    }

    @Test
    void findsAFailureInItsWrappings() {
        Throwable wrapped =
                new RuntimeException(
                        new RuntimeException(
                                new FailureException(new Failure.InvalidInput("input", "no"))));

        assertThat(Failed.expected(wrapped).orElseThrow().status()).isEqualTo(400);
        assertThat(Failed.expected(new RuntimeException("x"))).isEmpty();
    }
}
