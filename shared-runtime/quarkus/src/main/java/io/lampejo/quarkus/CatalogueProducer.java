package io.lampejo.quarkus;

import io.lampejo.models.ClasspathSource;
import io.lampejo.models.DirectorySource;
import io.lampejo.models.ModelCatalogue;
import io.lampejo.models.ModelSource;
import io.lampejo.models.hub.HubEnvironment;
import io.lampejo.models.hub.HubModels;
import io.lampejo.models.hub.HubRequest;
import io.lampejo.models.hub.HubSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The model catalogue: the operator's own directory first, then what is bundled. */
final class CatalogueProducer {

    @Produces
    @Singleton
    static ModelCatalogue catalogue(LampejoConfig config) {
        List<ModelSource> sources = new ArrayList<>();
        config.models().dir().map(DirectorySource::new).ifPresent(sources::add);
        config.generation().model().map(model -> hub(config, model)).ifPresent(sources::add);
        sources.add(
                new ClasspathSource(
                        Thread.currentThread().getContextClassLoader(), unpackDirectories(config)));
        return new ModelCatalogue(sources);
    }

    private static ModelSource hub(LampejoConfig config, String model) {
        HubEnvironment environment = new HubEnvironment(System.getenv());
        Path directory =
                config.models()
                        .dir()
                        .or(environment::directory)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "lampejo.generation.model needs a place to pull to:"
                                                + " set lampejo.models.dir"));
        HubRequest.Selection selection =
                config.generation()
                        .quantization()
                        .<HubRequest.Selection>map(HubRequest.Selection.Quantization::new)
                        .orElseGet(HubRequest.Selection.Best::new);
        return new HubSource(
                new HubModels(environment.settings(directory)),
                new HubRequest(model, config.generation().revision(), selection),
                new LoggedProgress());
    }

    /**
     * Unpacked at build time where the deployable is packaged; else the first that can be written.
     */
    private static List<Path> unpackDirectories(LampejoConfig config) {
        List<Path> directories = new ArrayList<>();
        config.home().map(home -> home.resolve("models")).ifPresent(directories::add);
        config.models().cacheDir().ifPresent(directories::add);
        directories.add(Path.of(System.getProperty("user.home"), ".cache", "lampejo", "models"));
        directories.add(Path.of(System.getProperty("java.io.tmpdir"), "lampejo", "models"));
        return directories;
    }
}
