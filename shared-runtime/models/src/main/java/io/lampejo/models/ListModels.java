package io.lampejo.models;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prints the models that a server would serve, and those that it would not and why. The directory
 * to look in is {@code LAMPEJO_MODELS_DIR}, as the server's is, and the one that models are pulled
 * into. Loads no model and unpacks none.
 */
public final class ListModels {

    private static final String DIRECTORY = "LAMPEJO_MODELS_DIR";

    private ListModels() {}

    /**
     * Exits with 1 where the directory does not exist, and with 2 where there are arguments.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv(), System.out, System.err));
    }

    static int run(
            String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        if (arguments.length > 0) {
            err.println("models list takes no arguments: " + String.join(" ", arguments));
            return 2;
        }
        Optional<Path> directory =
                Optional.ofNullable(environment.get(DIRECTORY))
                        .filter(value -> !value.isBlank())
                        .map(Path::of);
        if (directory.isPresent() && !Files.isDirectory(directory.get())) {
            boolean exists = Files.exists(directory.get());
            err.printf(
                    "%s is %s, which %s.%n",
                    DIRECTORY, directory.get(), exists ? "is no directory" : "does not exist");
            return 1;
        }
        ModelCatalogue catalogue = catalogue(directory, pulled(environment));
        ModelTable.of(catalogue).forEach(out::println);
        return 0;
    }

    /** Where the hub's models go that were pulled without a directory of the user's. */
    private static Optional<Path> pulled(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("HOME"))
                .filter(home -> !home.isBlank())
                .map(home -> Path.of(home, ".cache", "lampejo", "hub"));
    }

    private static ModelCatalogue catalogue(Optional<Path> directory, Optional<Path> pulled) {
        List<ModelSource> sources = new ArrayList<>();
        directory.map(DirectorySource::new).ifPresent(sources::add);
        pulled.filter(Files::isDirectory).map(DirectorySource::new).ifPresent(sources::add);
        sources.add(new ClasspathSource(ListModels.class.getClassLoader(), List.of()));
        return new ModelCatalogue(sources);
    }
}
