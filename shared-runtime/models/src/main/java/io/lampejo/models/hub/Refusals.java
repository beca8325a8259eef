package io.lampejo.models.hub;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an answer that is none means, and what its user can do about it. */
final class Refusals {

    private final HubSettings settings;
    private final HubRequest request;
    private final Clock clock;

    Refusals(HubSettings settings, HubRequest request, Clock clock) {
        this.settings = settings;
        this.request = request;
        this.clock = clock;
    }

    /**
     * @param path of the file that was asked for; empty for the model itself
     */
    IOException of(Answer answer, String path) {
        int status = answer.status();
        boolean atHub = sameHost(answer.from());
        String code = answer.header("X-Error-Code").orElse("");
        return switch (status) {
            case 401 -> unauthorized(code, answer);
            case 403 ->
                    atHub ? forbidden(code, answer) : new TransientException(says(answer), null);
            case 404, 410 -> missing(code, path);
            case 416 -> new TransientException(says(answer), null);
            case 408, 425, 429 -> new TransientException(says(answer), retryAfter(answer));
            default ->
                    status >= 500
                            ? new TransientException(says(answer), retryAfter(answer))
                            : new HubException("%s: %s".formatted(request.model(), says(answer)));
        };
    }

    private HubException unauthorized(String code, Answer answer) {
        if (code.equals("GatedRepo")) {
            return gated();
        }
        boolean rejected =
                settings.token().isPresent()
                        && answer.header("X-Error-Message").orElse("").contains("credentials");
        return new HubException(
                rejected
                        ? "%s does not accept the token (HF_TOKEN): it is wrong or has expired"
                                .formatted(host())
                        : noSuchModel());
    }

    private HubException forbidden(String code, Answer answer) {
        if (answer.header("X-Error-Message").orElse("").contains("disabled")) {
            return new HubException(
                    "%s was disabled by %s: nobody can have it".formatted(request.model(), host()));
        }
        return code.equals("GatedRepo")
                ? gated()
                : new HubException(
                        "%s refuses %s%s"
                                .formatted(
                                        host(),
                                        request.model(),
                                        settings.token().isPresent()
                                                ? " to the account of this token (HF_TOKEN)"
                                                : " to who shows no token: set HF_TOKEN to one"));
    }

    private HubException gated() {
        String page = settings.base() + "/" + request.model();
        return new HubException(
                settings.token().isPresent()
                        ? "%s is gated, and the account of this token (HF_TOKEN) has no access: ask for it on %s"
                                .formatted(request.model(), page)
                        : "%s is gated: agree to its terms on %s, and set HF_TOKEN to a token of the account that did"
                                .formatted(request.model(), page));
    }

    private HubException missing(String code, String path) {
        if (code.equals("RevisionNotFound")) {
            return new HubException(
                    "%s has no revision '%s'".formatted(request.model(), request.revision()));
        }
        return new HubException(
                path.isEmpty()
                        ? noSuchModel()
                        : "%s has no file %s at %s"
                                .formatted(request.model(), path, request.revision()));
    }

    private String noSuchModel() {
        return settings.token().isPresent()
                ? "there is no model %s at %s that this token (HF_TOKEN) can see: check the name"
                        .formatted(request.model(), host())
                : "there is no model %s at %s, or it is private: check the name, and set HF_TOKEN for a private one"
                        .formatted(request.model(), host());
    }

    private static String says(Answer answer) {
        return "%s answers with %d%s"
                .formatted(
                        answer.from().getHost(),
                        answer.status(),
                        answer.status() == 429 ? " (too many requests)" : "");
    }

    /** Seconds, or a moment. */
    private @Nullable Duration retryAfter(Answer answer) {
        Optional<String> asked = answer.header("Retry-After").map(String::strip);
        if (asked.isEmpty()) {
            return null;
        }
        if (asked.get().matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(asked.get()));
        }
        try {
            Instant moment =
                    ZonedDateTime.parse(asked.get(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
            Duration wait = Duration.between(clock.instant(), moment);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException _) {
            return null; // then it waits as without
        }
    }

    private boolean sameHost(URI from) {
        return host().equalsIgnoreCase(from.getHost())
                && settings.base().getPort() == from.getPort();
    }

    private String host() {
        return settings.base().getHost();
    }
}
