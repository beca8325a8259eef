package io.lampejo.models.hub;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The models of a hub, and those of them that were pulled: each in {@code owner/name} in one
 * directory, where {@code DirectorySource} finds them. Thread-safe.
 */
public final class HubModels {

    private final HubSettings settings;
    private final Conditions conditions;

    public HubModels(HubSettings settings) {
        this(settings, Conditions.USUAL);
    }

    HubModels(HubSettings settings, Conditions conditions) {
        this.settings = settings;
        this.conditions = conditions;
    }

    public HubSettings settings() {
        return settings;
    }

    /** Where a model is, or will be once it was pulled. */
    public Path directory(String model) {
        return settings.directory().resolve(model);
    }

    /** Whether a model is on the disk, whoever put it there. */
    public Optional<Path> present(String model) {
        return Optional.of(directory(model)).filter(Files::isDirectory);
    }

    /**
     * The model's directory, with the files that were asked for. Blocking, up to hours: only what
     * is not there yet is fetched, and what was fetched before a failure is kept. Where another
     * process pulls the same model, it is waited for.
     *
     * @throws HubException where the model cannot be had; nothing of it is published then
     */
    public Path pull(HubRequest request, Progress progress) throws HubException {
        if (settings.network() == HubSettings.Network.OFFLINE) {
            return present(request.model()).orElseThrow(() -> offline(request));
        }
        return run(request, conditions, progress, Pull::run);
    }

    /** What a model is, from its small files alone, which are fetched and not kept. */
    Preview preview(HubRequest request) throws HubException {
        if (settings.network() == HubSettings.Network.OFFLINE) {
            throw offline(request);
        }
        return run(request, conditions.brisk(), Progress.silent(), Pull::preview);
    }

    @FunctionalInterface
    private interface Action<T> {
        T of(Pull pull) throws HubException, InterruptedException;
    }

    private <T> T run(HubRequest request, Conditions under, Progress progress, Action<T> action)
            throws HubException {
        try (HubHttp http = new HubHttp(settings, under.transfers().patience())) {
            return action.of(new Pull(settings, request, under, http, progress));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HubException("interrupted; what came so far is kept for the next pull", e);
        } finally {
            progress.end();
        }
    }

    private HubException offline(HubRequest request) {
        return new HubException(
                "%s is not in %s, and the hub may not be asked (HF_HUB_OFFLINE)"
                        .formatted(request.model(), settings.directory()));
    }
}
