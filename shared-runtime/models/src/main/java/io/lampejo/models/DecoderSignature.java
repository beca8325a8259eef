package io.lampejo.models;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a decoder's graph takes and gives, in the names that Optimum and ONNX Runtime's model
 * builder use: {@code input_ids}, {@code past_key_values.0.key} … in, {@code logits} out.
 */
record DecoderSignature(GraphSignature graph) {

    private static final Pattern CACHE = Pattern.compile("past_key_values\\.(\\d+)\\.(key|value)");

    /** States of layers that are no attention: convolutions, state spaces. */
    private static final Pattern OTHER_STATE =
            Pattern.compile("past_(conv|ssm|recurrent|state|rnn).*|.*conv_state.*|.*ssm_state.*");

    /** Notes what makes that it cannot run. */
    void check(String file, Problems problems) {
        if (file.contains("bnb4")) {
            problems.add(
                    "%s is quantised to bnb4, which a CPU decodes anew at each token: take a q4, int8 or float32 graph"
                            .formatted(file));
        }
        List<String> inputs = graph.inputs().stream().map(GraphSignature.Value::name).toList();
        Optional<String> encoder = first(inputs, "encoder_.*|.*\\.encoder\\..*|.*\\.decoder\\..*");
        Optional<String> pictures =
                first(inputs, "pixel_values.*|image_.*|audio_.*|input_features");
        Optional<String> state = inputs.stream().filter(OTHER_STATE.asMatchPredicate()).findFirst();
        Optional<String> cache =
                first(inputs, "past_key_values.*")
                        .filter(_ -> inputs.stream().noneMatch(CACHE.asMatchPredicate()));
        if (encoder.isPresent()) {
            problems.add(
                    "%s is the decoder of an encoder-decoder model (input %s), which does not run here"
                            .formatted(file, encoder.get()));
        } else if (pictures.isPresent()) {
            problems.add(
                    "%s takes more than text (input %s), which does not run here"
                            .formatted(file, pictures.get()));
        } else if (!inputs.contains("input_ids")) {
            problems.add(
                    inputs.contains("inputs_embeds")
                            ? "%s takes embeddings (input inputs_embeds) and no token ids, as a part of a vision-language model does, which does not run here"
                                    .formatted(file)
                            : "%s has no input_ids, but only %s"
                                    .formatted(file, String.join(", ", inputs)));
        } else if (state.isPresent()) {
            problems.add(
                    "%s keeps a state that is no attention cache (input %s), which does not run here"
                            .formatted(file, state.get()));
        } else if (cache.isPresent()) {
            problems.add(
                    "%s keeps its cache in a form that does not run here (input %s): keys and values must be two tensors a layer"
                            .formatted(file, cache.get()));
        } else if (layers() == 0) {
            problems.add(
                    "%s has no cache (inputs past_key_values), so that each token would compute the whole text anew: export it for text-generation-with-past"
                            .formatted(file));
        }
        if (!graph.gives("logits")) {
            problems.add(file + " has no output logits");
        }
    }

    /** Number of layers that keep keys and values. */
    int layers() {
        return (int)
                graph.inputs().stream()
                        .map(input -> CACHE.matcher(input.name()))
                        .filter(Matcher::matches)
                        .map(matcher -> matcher.group(1))
                        .distinct()
                        .count();
    }

    /** Heads of keys and values, where the graph states them. */
    OptionalInt heads() {
        return cacheAxis(1);
    }

    OptionalInt headDim() {
        return cacheAxis(3);
    }

    /** Width of the logits, where the graph states it. */
    OptionalInt vocabulary() {
        return graph.outputs().stream()
                .filter(output -> output.name().equals("logits") && output.shape().size() == 3)
                .mapToLong(output -> output.shape().getLast())
                .filter(width -> width > 0 && width <= Integer.MAX_VALUE)
                .mapToInt(width -> (int) width)
                .findFirst();
    }

    private OptionalInt cacheAxis(int axis) {
        return graph.inputs().stream()
                .filter(input -> CACHE.matcher(input.name()).matches())
                .filter(input -> input.shape().size() == 4)
                .mapToLong(input -> input.shape().get(axis))
                .filter(size -> size > 0 && size <= Integer.MAX_VALUE)
                .mapToInt(size -> (int) size)
                .findFirst();
    }

    private static Optional<String> first(List<String> names, String pattern) {
        return names.stream().filter(Pattern.compile(pattern).asMatchPredicate()).findFirst();
    }
}
