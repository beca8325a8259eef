package io.lampejo.models.hub;

import io.lampejo.models.DirectorySource;
import io.lampejo.models.ModelEntry;
import io.lampejo.models.ModelOffer;
import io.lampejo.models.ModelProblem;
import java.io.Console;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Pulls a model from the hub into the models directory. */
public final class PullModel {

    private static final int USUAL_COLUMNS = 80;

    private final Map<String, String> environment;
    private final Progress progress;
    private final PrintStream out;
    private final PrintStream err;
    private final Function<HubSettings, HubModels> hub;

    PullModel(
            Map<String, String> environment,
            Progress progress,
            PrintStream out,
            PrintStream err,
            Function<HubSettings, HubModels> hub) {
        this.environment = environment;
        this.progress = progress;
        this.out = out;
        this.err = err;
        this.hub = hub;
    }

    /** Exits with 1 where the model cannot be had, and with 2 where the arguments make no sense. */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        PullModel pull =
                new PullModel(
                        environment, progress(environment), System.out, System.err, HubModels::new);
        Thread stopped =
                new Thread(() ->
                        System.err.println(
                                "\nlampejo: stopped; the same command goes on from here"));
        Runtime.getRuntime().addShutdownHook(stopped);
        int code;
        try {
            code = pull.run(arguments);
        } finally {
            Runtime.getRuntime().removeShutdownHook(stopped);
        }
        System.exit(code);
    }

    int run(String... arguments) {
        PullArguments asked;
        HubSettings settings;
        try {
            asked = PullArguments.of(arguments);
            HubEnvironment known = new HubEnvironment(environment);
            Optional<Path> directory = asked.directory().or(known::directory);
            if (directory.isEmpty()) {
                throw new IllegalArgumentException(
                        "there is no home directory to put models in: name one with --dir");
            }
            settings = known.settings(directory.get());
        } catch (IllegalArgumentException e) {
            err.println("lampejo: models pull: " + e.getMessage());
            err.print(PullArguments.USAGE);
            return 2;
        }
        String model = asked.request().model();
        try {
            Path directory = hub.apply(settings).pull(asked.request(), progress);
            int code = report(DirectorySource.model(directory, model).entries().getFirst());
            if (code == 0 && !served(settings)) {
                out.printf(
                        "For the server to serve it: LAMPEJO_MODELS_DIR=%s%n",
                        settings.directory());
            }
            return code;
        } catch (HubException e) {
            err.println("lampejo: " + e.getMessage());
            return 1;
        }
    }

    /** Whether the server looks into the directory as things are. */
    private boolean served(HubSettings settings) {
        HubEnvironment known = new HubEnvironment(environment);
        return Stream.of(known.directory(), known.cacheDirectory())
                .flatMap(Optional::stream)
                .anyMatch(path -> path.toAbsolutePath().normalize().equals(settings.directory()));
    }

    private int report(ModelEntry entry) {
        return switch (entry) {
            case ModelOffer offer -> {
                out.printf("%s is in %s: %s%n", offer.id(), offer.where(), facts(offer));
                yield 0;
            }
            case ModelProblem problem -> {
                err.printf(
                        "lampejo: %s is in %s, but it cannot be used: %s%n",
                        problem.id(), problem.where(), problem.reason());
                yield 1;
            }
        };
    }

    private static String facts(ModelOffer offer) {
        return switch (offer) {
            case ModelOffer.Embedding model ->
                    "an embedding model, %d dimensions, window %d, %s (%s)"
                            .formatted(
                                    model.info().space().dims(),
                                    model.info().window(),
                                    model.details().graph(),
                                    Bytes.text(model.details().bytes()));
            case ModelOffer.Generation model ->
                    "a generation model, window %d, %s, %s (%s)"
                            .formatted(
                                    model.info().window(),
                                    switch (model.info().chat()) {
                                        case TEMPLATE -> "with a chat template";
                                        case NONE -> "without a chat template";
                                    },
                                    model.details().graph(),
                                    Bytes.text(model.details().bytes()));
        };
    }

    private static Progress progress(Map<String, String> environment) {
        boolean draws =
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
                        && !environment.getOrDefault("TERM", "dumb").equals("dumb");
        return draws
                ? new ProgressBar(System.err, columns(environment), System::nanoTime)
                : new PlainProgress(line -> System.err.println("lampejo: " + line));
    }

    private static int columns(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : USUAL_COLUMNS;
    }
}
