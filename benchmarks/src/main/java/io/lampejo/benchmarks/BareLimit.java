package io.lampejo.benchmarks;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

/**
 * The bare limit: ONNX Runtime called in process, with no HTTP and no tokenizer in the way, in
 * every layout.
 *
 * <p>Arguments, each {@code key=value}: {@code texts} (folder of {@code tokens-N.txt}), {@code
 * models} ({@code name:path}, comma separated), {@code seconds} of one measurement, {@code rounds},
 * {@code json} (file to write). Rounds interleave the layouts, so that a noisy neighbour of the
 * machine hits all of them; each figure is the median.
 */
public final class BareLimit {
    private static final int[] LENGTH_CLASSES = {10, 27, 120};

    private BareLimit() {}

    /** Measures and reports; see the class for the arguments. */
    public static void main(String[] arguments)
            throws IOException, OrtException, InterruptedException, ExecutionException {
        var options = options(arguments);
        var trials = trials(Path.of(option(options, "texts")), option(options, "models"));
        var measurement =
                Duration.ofMillis(
                        Math.round(1000 * Double.parseDouble(option(options, "seconds"))));
        int rounds = Integer.parseInt(option(options, "rounds"));

        for (var trial : trials) {
            trial.warmUp(measurement.dividedBy(2));
        }
        for (int round = 0; round < rounds; round++) {
            for (var trial : trials) {
                trial.measure(measurement);
            }
        }

        var report = new LimitReport(trials);
        IO.println(report.table());
        Files.writeString(Path.of(option(options, "json")), report.json());
        // Sessions and tensors are left to the end of the process, which is now.
    }

    private static List<Trial> trials(Path texts, String models) throws IOException, OrtException {
        var trials = new ArrayList<Trial>();
        var layouts = Layout.candidates(Runtime.getRuntime().availableProcessors());
        for (var model : models.split(",", -1)) {
            var nameAndPath = model.split(":", 2);
            for (var layout : layouts) {
                var sessions = new ArrayList<OrtSession>();
                for (int session = 0; session < layout.sessions(); session++) {
                    sessions.add(
                            OrtEnvironment.getEnvironment()
                                    .createSession(nameAndPath[1], layout.sessionOptions()));
                }
                for (int lengthClass : LENGTH_CLASSES) {
                    var tokens = TokenisedTexts.read(texts, lengthClass);
                    trials.add(new Trial(nameAndPath[0], layout, sessions, tokens));
                }
            }
        }
        return trials;
    }

    private static Map<String, String> options(String[] arguments) {
        var options = new TreeMap<String, String>();
        for (var argument : arguments) {
            var keyAndValue = argument.split("=", 2);
            if (keyAndValue.length != 2) {
                throw new IllegalArgumentException("not key=value: " + argument);
            }
            options.put(keyAndValue[0], keyAndValue[1]);
        }
        return options;
    }

    private static String option(Map<String, String> options, String key) {
        var value = options.get(key);
        if (value == null) {
            throw new IllegalArgumentException("missing argument: " + key + "=");
        }
        return value;
    }
}
