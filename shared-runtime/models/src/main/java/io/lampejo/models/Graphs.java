package io.lampejo.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses one of the graphs that a model directory holds.
 *
 * <p>The manifest's {@code file} where it names one; else the first of {@link #PREFERRED} in {@code
 * onnx/}, or beside {@code config.json}; else the only graph there is.
 *
 * <p>The order is the CPU's. Eight-bit graphs come first: on a CPU they run about three times as
 * fast as float32 in a quarter of the memory. Float32 is next: it is exact. Four-bit ones save
 * memory only, at a cost in quality, so they are chosen where nothing better is there. Half
 * precision is last: a CPU computes it in float32 after converting it, which is float32's quality
 * at less than its speed. The order does not look at the machine: vectors of an x86 server and of
 * an Arm function must agree.
 */
final class Graphs {

    static final List<String> PREFERRED =
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
                    "model_q4f16");

    private static final String SUFFIX = ".onnx";

    private Graphs() {}

    /** Empty where there is none to choose; that is noted as a problem. */
    static Optional<Path> choose(ModelFiles files, Optional<String> named, Problems problems) {
        if (named.isPresent()) {
            if (!named.get().endsWith(SUFFIX)) {
                problems.add("lampejo.json: file is not an .onnx file");
                return Optional.empty();
            }
            return files.required(named.get());
        }
        for (String folder : List.of("onnx/", "")) {
            for (String base : PREFERRED) {
                Optional<Path> path = files.resolve(folder + base + SUFFIX);
                if (path.isPresent() && Files.exists(path.get(), LinkOption.NOFOLLOW_LINKS)) {
                    return files.required(folder + base + SUFFIX);
                }
            }
        }
        return onlyOne(files, problems);
    }

    private static Optional<Path> onlyOne(ModelFiles files, Problems problems) {
        List<String> others =
                Stream.of("onnx", ".").flatMap(folder -> graphsIn(files, folder).stream()).toList();
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
