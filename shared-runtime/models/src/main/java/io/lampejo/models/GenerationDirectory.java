package io.lampejo.models;

import io.lampejo.generation.GeneratorInfo;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the directory of a generation model. */
final class GenerationDirectory {

    private static final String STAND_INS = "window and vocabulary";

    private final OpenDirectory open;
    private final ModelFiles files;
    private final Problems problems;
    private final DecoderConfig config;
    private final GenerationConfig generation;
    private final JsonFields tokenizerConfig;

    GenerationDirectory(OpenDirectory open) {
        this.open = open;
        files = open.files();
        problems = open.problems();
        config = DecoderConfig.of(files);
        generation = GenerationConfig.of(files);
        tokenizerConfig = files.object("tokenizer_config.json").orElse(JsonFields.none());
    }

    static Reading read(OpenDirectory open) {
        return new GenerationDirectory(open)
                .complete()
                .filter(_ -> open.problems().none())
                .orElseGet(open::incomplete);
    }

    private Optional<Reading> complete() {
        Optional<Path> tokenizer = files.required(ModelDirectory.TOKENIZER);
        Optional<Path> graph = Graphs.DECODERS.choose(files, open.manifest().file(), problems);
        SortedMap<String, Path> content = new TreeMap<>();
        tokenizer.ifPresent(path -> content.put(files.name(path), path));
        graph.ifPresent(path -> content.putAll(GraphFiles.of(path, files, problems)));
        Optional<DecoderSignature> signature = graph.flatMap(this::signature);

        OptionalInt made = signature.map(DecoderSignature::vocabulary).orElse(OptionalInt.empty());
        int vocabulary = made.isPresent() ? made.getAsInt() : vocabulary();
        int window = graph.isEmpty() ? window() : within(graph.get(), window());
        Map<String, String> specialTokens = SpecialTokens.of(files, tokenizerConfig);
        Set<Integer> endOfText = endOfText(specialTokens);
        if (endOfText.stream().anyMatch(id -> id >= vocabulary)) {
            problems.add(
                    "eos_token_id %s is over its vocabulary of %d"
                            .formatted(endOfText, vocabulary));
        }
        ChatTemplates templates = ChatTemplates.of(files, tokenizerConfig);
        if (!problems.none() || graph.isEmpty() || tokenizer.isEmpty() || signature.isEmpty()) {
            return Optional.empty();
        }
        try {
            var settings =
                    new Fingerprint.Generation(
                            window, endOfText, specialTokens, templates, generation.defaults());
            GeneratorInfo info =
                    new GeneratorInfo(
                            open.id(),
                            Fingerprint.of(settings, content),
                            window,
                            vocabulary,
                            chat(templates),
                            open.created(graph.get()),
                            open.owner(),
                            ModelHabits.of(templates, generation.defaults()));
            GenerationModel model =
                    new GenerationModel(
                            info,
                            graph.get(),
                            tokenizer.get(),
                            endOfText,
                            specialTokens,
                            templates,
                            generation.defaults(),
                            cache(signature.get()));
            return Optional.of(
                    new Reading.Generation(
                            model,
                            new GenerationDetails(
                                    files.name(graph.get()), OpenDirectory.bytes(content))));
        } catch (IOException e) {
            problems.add(ModelFiles.unreadable("one of its files", e));
            return Optional.empty();
        }
    }

    private Optional<DecoderSignature> signature(Path graph) {
        try {
            DecoderSignature signature = new DecoderSignature(GraphSignature.of(graph));
            signature.check(files.name(graph), problems);
            return Optional.of(signature);
        } catch (FileSystemException _) {
            return Optional.empty(); // GraphFiles says why
        } catch (IOException e) {
            problems.add(GraphFiles.noGraph(files.name(graph), e));
            return Optional.empty();
        }
    }

    /**
     * The manifest's word, or the least of what the other files state: a tokenizer's limit is often
     * the length that the model was trained for.
     */
    int window() {
        OptionalInt stated = open.manifest().window();
        OptionalInt least =
                Stream.of(config.window(), tokenizerConfig.positiveInt("model_max_length"))
                        .flatMapToInt(OptionalInt::stream)
                        .min();
        return open.required(
                stated.isPresent() ? stated : least,
                "max_position_embeddings, and no other file a window",
                STAND_INS);
    }

    /** No more than the graph has positions for; a problem where a manifest wants more. */
    private int within(Path graph, int window) {
        try {
            int positions = RotaryCache.rows(graph).orElse(Integer.MAX_VALUE);
            if (window > positions && open.manifest().window().isPresent()) {
                problems.add(
                        "lampejo.json: a window of %d is over the %d tokens that the graph has positions for"
                                .formatted(window, positions));
            }
            return Math.min(window, positions);
        } catch (IOException _) {
            return window; // GraphFiles says why
        }
    }

    /** Number of token ids, as the files say where the graph does not. */
    int vocabulary() {
        return open.required(
                first(open.manifest().vocabulary(), config.vocabulary()), "vocab_size", STAND_INS);
    }

    GeneratorInfo.Chat chat() {
        return chat(ChatTemplates.of(files, tokenizerConfig));
    }

    GeneratorInfo.Habits habits() {
        return ModelHabits.of(ChatTemplates.of(files, tokenizerConfig), generation.defaults());
    }

    private static GeneratorInfo.Chat chat(ChatTemplates templates) {
        return templates.plain().isPresent()
                ? GeneratorInfo.Chat.TEMPLATE
                : GeneratorInfo.Chat.NONE;
    }

    /** As transformers: what generation says, else the model, else the tokenizer. */
    private Set<Integer> endOfText(Map<String, String> specialTokens) {
        if (!generation.endOfText().isEmpty()) {
            return generation.endOfText();
        }
        if (!config.endOfText().isEmpty()) {
            return config.endOfText();
        }
        return Optional.ofNullable(specialTokens.get("eos_token"))
                .flatMap(text -> SpecialTokens.id(text, files, tokenizerConfig))
                .map(Set::of)
                .orElse(Set.of());
    }

    private KeyValueShape cache(DecoderSignature signature) {
        return new KeyValueShape(
                signature.layers(),
                first(signature.heads(), config.keyValueHeads()),
                first(signature.headDim(), config.headDim()));
    }

    private static OptionalInt first(OptionalInt... values) {
        return Stream.of(values)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }
}
