package io.lampejo.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses one of the graphs that a model directory holds: the manifest's {@code file} where it
 * names one; else the first preferred name in {@code onnx/}, or beside {@code config.json}; else
 * the only graph there is.
 *
 * <p>The order is the CPU's. It does not look at the machine: answers of an x86 server and of an
 * Arm function must agree.
 *
 * @param preferred names without {@code .onnx}, best first
 */
record Graphs(List<String> preferred) {

    /**
     * Eight-bit graphs come first: on a CPU they run about three times as fast as float32 in a
     * quarter of the memory. Float32 is next: it is exact. Four-bit ones save memory only, at a
     * cost in quality, so they are chosen where nothing better is there. Half precision is last: a
     * CPU computes it in float32 after converting it, which is float32's quality at less than its
     * speed.
     */
    static final Graphs ENCODERS =
            new Graphs(
                    List.of(
                            "model_quantized",
                            "model_int8",
                            "model_uint8",
                            "model_qint8_avx512_vnni",
                            "model_qint8_avx512",
                            "model_quint8_avx2",
                            "model_qint8_arm64",
                            "model_optimized_quantized",
                            "model",
                            "model_optimized",
                            "model_O3",
                            "model_O2",
                            "model_O1",
                            "model_q4",
                            "model_bnb4",
                            "model_fp16",
                            "model_O4",
                            "model_q4f16"));

    /**
     * Each token that is decoded reads all weights once, so that their bytes are its time: four-bit
     * blocks (which keep a scale for each 32 weights or so, and so their quality) come before eight
     * bits. Then float32, which is exact; half precision, which a CPU converts first, is last, in
     * activations as well. A merged decoder, which runs with and without a cache, goes before one
     * that wants a cache.
     */
    static final Graphs DECODERS =
            new Graphs(
                    Stream.of("model", "decoder_model_merged", "decoder_with_past_model")
                            .flatMap(base ->
                                    Stream.of(
                                                    "_q4",
                                                    "_quantized",
                                                    "_int8",
                                                    "_uint8",
                                                    "",
                                                    "_q4f16",
                                                    "_fp16")
                                            .map(base::concat))
                            .toList());

    private static final String SUFFIX = ".onnx";

    /** Empty where there is none to choose; that is noted as a problem. */
    Optional<Path> choose(ModelFiles files, Optional<String> named, Problems problems) {
        if (named.isPresent()) {
            if (!named.get().endsWith(SUFFIX)) {
                problems.add("lampejo.json: file is not an .onnx file");
                return Optional.empty();
            }
            return files.required(named.get());
        }
        Optional<String> preferred = preferredIn(files);
        return preferred.isPresent() ? files.required(preferred.get()) : onlyOne(files, problems);
    }

    /** What {@link #choose} would choose, where that is there. */
    Optional<Path> likely(ModelFiles files, Optional<String> named) {
        return named.or(() -> preferredIn(files))
                .or(() ->
                        Optional.of(all(files)).filter(all -> all.size() == 1).map(List::getFirst))
                .flatMap(files::resolve)
                .filter(Files::isRegularFile);
    }

    private Optional<String> preferredIn(ModelFiles files) {
        return Stream.of("onnx/", "")
                .flatMap(folder -> preferred.stream().map(base -> folder + base + SUFFIX))
                .filter(name ->
                        files.resolve(name)
                                .filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS))
                                .isPresent())
                .findFirst();
    }

    private static List<String> all(ModelFiles files) {
        return Stream.of("onnx", ".").flatMap(folder -> graphsIn(files, folder).stream()).toList();
    }

    private static Optional<Path> onlyOne(ModelFiles files, Problems problems) {
        List<String> others = all(files);
        if (others.size() == 1) {
            return files.required(others.getFirst());
        }
        problems.add(
                others.isEmpty()
                        ? "there is no .onnx file in onnx/ or beside config.json"
                        : "there are several graphs of unknown kinds (%s): name one as \"file\" in lampejo.json"
                                .formatted(String.join(", ", others)));
        return Optional.empty();
    }

    private static List<String> graphsIn(ModelFiles files, String folder) {
        Path directory = folder.equals(".") ? files.directory() : files.directory().resolve(folder);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(directory)) {
            return children.map(files::name)
                    .filter(name -> name.endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException _) {
            return List.of(); // then it is reported as one without graphs
        }
    }
}
