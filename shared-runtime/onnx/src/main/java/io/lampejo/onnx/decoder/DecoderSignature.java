package io.lampejo.onnx.decoder;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a decoder's graph takes and gives, read from the graph itself.
 *
 * @param inputs those besides the cache
 * @param cache inputs and outputs of the cache, in one order
 * @param logitsType float32 or float16
 */
record DecoderSignature(
        Set<Input> inputs,
        List<CacheTensor> cache,
        CacheShape shape,
        String logits,
        OnnxJavaType logitsType,
        int vocabulary) {

    /** Inputs that a graph may have besides its cache. */
    enum Input {
        INPUT_IDS("input_ids"),
        ATTENTION_MASK("attention_mask"),
        POSITION_IDS("position_ids"),
        NUM_LOGITS_TO_KEEP("num_logits_to_keep"),
        USE_CACHE_BRANCH("use_cache_branch");

        private final String name;

        Input(String name) {
            this.name = name;
        }

        String inputName() {
            return name;
        }
    }

    /**
     * What {@code config.json} says of the key-value heads, for graphs that leave it open.
     *
     * @param width of a head
     */
    record HeadHints(OptionalInt heads, OptionalInt width) {}

    /** One tensor of the cache, as it goes in and comes out. */
    record CacheTensor(String past, String present) {}

    private static final Pattern PAST =
            Pattern.compile("past(?:_key_values)?[._](\\d+)[._](?:decoder[._])?(key|value)");

    DecoderSignature {
        inputs = Set.copyOf(inputs);
        cache = List.copyOf(cache);
    }

    /**
     * @throws FailureException {@link Failure.ModelUnusable} where the graph is no decoder that
     *     runs here
     */
    static DecoderSignature of(OrtSession session, String model, HeadHints hints)
            throws OrtException {
        Map<String, NodeInfo> outputs = session.getOutputInfo();
        Set<Input> inputs = EnumSet.noneOf(Input.class);
        Map<String, CacheTensor> cache = new TreeMap<>();
        List<TensorInfo> cacheInfos = new ArrayList<>();
        for (Map.Entry<String, NodeInfo> input : session.getInputInfo().entrySet()) {
            String name = input.getKey();
            TensorInfo tensor = tensor(input.getValue(), name, model);
            Matcher past = PAST.matcher(name);
            if (past.matches()) {
                String present = present(name, past, outputs.keySet(), model);
                String order = "%6d.%s".formatted(Integer.parseInt(past.group(1)), past.group(2));
                cache.put(order, new CacheTensor(name, present));
                cacheInfos.add(tensor);
            } else {
                inputs.add(known(name, tensor, model));
            }
        }
        if (!inputs.contains(Input.INPUT_IDS)) {
            throw unusable(model, "its graph takes no input_ids");
        }
        if (cache.isEmpty()) {
            throw unusable(
                    model,
                    "its graph takes no past_key_values: it would read the whole text again for each"
                            + " token");
        }
        if (!outputs.containsKey("logits")) {
            throw unusable(model, "its graph gives no logits");
        }
        TensorInfo logits = tensor(outputs.get("logits"), "logits", model);
        long[] logitsShape = logits.getShape();
        if (logitsShape.length != 3 || logitsShape[2] < 1) {
            throw unusable(model, "its logits are not [batch, tokens, vocabulary]");
        }
        requireFloat(logits, "logits", model);
        return new DecoderSignature(
                inputs,
                List.copyOf(cache.values()),
                shape(cacheInfos, model, hints),
                "logits",
                logits.type,
                (int) logitsShape[2]);
    }

    boolean takes(Input input) {
        return inputs.contains(input);
    }

    private static CacheShape shape(List<TensorInfo> tensors, String model, HeadHints hints) {
        TensorInfo first = tensors.getFirst();
        requireFloat(first, "past_key_values", model);
        long[] shape = first.getShape();
        for (TensorInfo tensor : tensors) {
            long[] other = tensor.getShape();
            if (other.length != 4 || tensor.type != first.type) {
                throw unusable(
                        model, "its past_key_values are not all [batch, heads, tokens, width]");
            }
            if (other[1] != shape[1] || other[3] != shape[3]) {
                throw unusable(model, "its layers have key-value heads of different shapes");
            }
        }
        long heads = shape[1] > 0 ? shape[1] : hints.heads().orElse(0);
        long width = shape[3] > 0 ? shape[3] : hints.width().orElse(0);
        if (heads < 1 || width < 1) {
            throw unusable(
                    model,
                    "neither its graph nor its config.json says how many key-value heads it has, or"
                            + " how wide they are");
        }
        return new CacheShape(tensors.size(), (int) heads, (int) width, first.type);
    }

    private static Input known(String name, TensorInfo tensor, String model) {
        for (Input input : Input.values()) {
            if (input.name.equals(name)) {
                OnnxJavaType wanted =
                        input == Input.USE_CACHE_BRANCH ? OnnxJavaType.BOOL : OnnxJavaType.INT64;
                if (tensor.type != wanted) {
                    throw unusable(
                            model,
                            "the graph's input '%s' is %s, not %s"
                                    .formatted(name, tensor.type, wanted));
                }
                return input;
            }
        }
        String hint =
                name.startsWith("encoder_")
                        ? ": encoder-decoder models are not supported"
                        : name.equals("inputs_embeds")
                                ? ": graphs without an embedding table are not supported"
                                : "";
        throw unusable(
                model, "the graph has an input '%s', which is unknown%s".formatted(name, hint));
    }

    private static String present(String past, Matcher parts, Set<String> outputs, String model) {
        String layer = parts.group(1);
        String kind = parts.group(2);
        for (String name :
                List.of(
                        "present.%s.%s".formatted(layer, kind),
                        "present_key_values.%s.%s".formatted(layer, kind),
                        "present.%s.decoder.%s".formatted(layer, kind),
                        "present_%s_%s".formatted(layer, kind))) {
            if (outputs.contains(name)) {
                return name;
            }
        }
        throw unusable(model, "the graph gives nothing back for its input '%s'".formatted(past));
    }

    private static TensorInfo tensor(@Nullable NodeInfo node, String name, String model) {
        if (node != null && node.getInfo() instanceof TensorInfo tensor) {
            return tensor;
        }
        throw unusable(model, "the graph's '%s' is not a tensor".formatted(name));
    }

    private static void requireFloat(TensorInfo tensor, String name, String model) {
        if (tensor.type != OnnxJavaType.FLOAT && tensor.type != OnnxJavaType.FLOAT16) {
            throw unusable(
                    model,
                    "the graph's '%s' are %s; float32 and float16 are supported"
                            .formatted(name, tensor.type));
        }
    }

    static FailureException unusable(String model, String reason) {
        return new FailureException(new Failure.ModelUnusable(model, reason));
    }
}
