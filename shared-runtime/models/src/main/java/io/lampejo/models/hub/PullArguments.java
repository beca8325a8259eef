package io.lampejo.models.hub;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The command line of a pull.
 *
 * @param directory to put models in, where it is named
 */
record PullArguments(HubRequest request, Optional<Path> directory) {

    static final String USAGE =
            """
            usage: ./lampejo models pull OWNER/NAME [option]...
              --quantization Q  the graph of this kind: q4, int8, fp16, fp32 ... (else the one that a CPU runs best)
              --file PATH...    these files, with configuration and tokenizer
              --revision R      a branch, a tag or a commit (else main)
              --dir DIRECTORY   where models lie (else LAMPEJO_MODELS_DIR, else ~/.cache/lampejo/hub)
            """;

    /**
     * @throws IllegalArgumentException where they make no sense; its message says why
     */
    static PullArguments of(String... arguments) {
        Optional<String> model = Optional.empty();
        Optional<String> quantization = Optional.empty();
        Optional<String> revision = Optional.empty();
        Optional<Path> directory = Optional.empty();
        List<String> files = new ArrayList<>();
        boolean moreFiles = false;
        Iterator<String> words = List.of(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            String option = equals < 0 ? word : word.substring(0, equals);
            if (!option.startsWith("-")) {
                if (moreFiles && model.isPresent()) {
                    files.add(word);
                } else {
                    model = once("OWNER/NAME", model, word);
                }
                continue;
            }
            if (!List.of("--file", "--quantization", "--revision", "--dir").contains(option)) {
                throw new IllegalArgumentException("there is no option " + option);
            }
            if (equals < 0 && !words.hasNext()) {
                throw new IllegalArgumentException(option + " wants a value");
            }
            String value = equals < 0 ? words.next() : word.substring(equals + 1);
            moreFiles = option.equals("--file");
            switch (option) {
                case "--file" -> files.add(value);
                case "--quantization" -> quantization = once(option, quantization, value);
                case "--revision" -> revision = once(option, revision, value);
                default ->
                        directory =
                                Optional.of(
                                        path(once(option, directory.map(Path::toString), value)));
            }
        }
        if (quantization.isPresent() && !files.isEmpty()) {
            throw new IllegalArgumentException(
                    "--file and --quantization both choose a graph: give one of them");
        }
        HubRequest.Selection selection =
                files.isEmpty()
                        ? quantization
                                .<HubRequest.Selection>map(HubRequest.Selection.Quantization::new)
                                .orElseGet(HubRequest.Selection.Best::new)
                        : new HubRequest.Selection.Files(files);
        return new PullArguments(
                new HubRequest(
                        model.orElseThrow(
                                () -> new IllegalArgumentException("it is not said which model")),
                        revision.orElse(HubRequest.MAIN),
                        selection),
                directory);
    }

    private static Optional<String> once(String what, Optional<String> before, String value) {
        if (before.isPresent()) {
            throw new IllegalArgumentException(
                    "%s is given twice: %s and %s".formatted(what, before.get(), value));
        }
        return Optional.of(value);
    }

    private static Path path(Optional<String> text) {
        try {
            return Path.of(text.orElseThrow());
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("--dir is no path", e);
        }
    }
}
