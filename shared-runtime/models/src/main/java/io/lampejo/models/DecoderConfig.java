package io.lampejo.models;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a decoder's {@code config.json} states. Models that also see or hear keep the decoder's part
 * under {@code text_config}.
 *
 * @param causal its architecture continues text ({@code …ForCausalLM}, or a decoder's type where it
 *     names no architecture)
 * @param window most tokens that positions are made for, scaled ones included
 * @param endOfText empty where it names none
 */
record DecoderConfig(
        boolean causal,
        OptionalInt window,
        OptionalInt vocabulary,
        OptionalInt layers,
        OptionalInt keyValueHeads,
        OptionalInt headDim,
        Set<Integer> endOfText) {

    static DecoderConfig of(ModelFiles files) {
        JsonFields json = files.object(HubConfig.NAME).orElse(JsonFields.none());
        JsonFields text = json.has("text_config") ? json.object("text_config").orElse(json) : json;
        OptionalInt heads = text.firstInt("num_attention_heads", "n_head", "n_heads");
        OptionalInt width = text.firstInt("hidden_size", "n_embd", "d_model");
        OptionalInt headDim = text.firstInt("head_dim");
        if (headDim.isEmpty() && heads.isPresent() && width.isPresent()) {
            headDim = OptionalInt.of(Math.max(1, width.getAsInt() / heads.getAsInt()));
        }
        OptionalInt keyValueHeads = text.firstInt("num_key_value_heads", "num_kv_heads");
        return new DecoderConfig(
                causal(json),
                window(text),
                text.firstInt("vocab_size"),
                text.firstInt("num_hidden_layers", "n_layer", "n_layers"),
                keyValueHeads.isPresent() ? keyValueHeads : heads,
                headDim,
                json.ids("eos_token_id"));
    }

    private static boolean causal(JsonFields json) {
        List<String> architectures = json.texts("architectures");
        return architectures.isEmpty()
                ? HubConfig.decodes(json.text("model_type").orElse(""))
                : architectures.stream().anyMatch(name -> name.endsWith("ForCausalLM"));
    }

    /**
     * Positions that a rotary embedding stretches: {@code linear} from the stated ones, {@code
     * yarn} from the original ones. {@code llama3} and {@code longrope} state what they reach
     * already. {@code dynamic} stretches by recomputing, which an exported graph does not do.
     */
    private static OptionalInt window(JsonFields text) {
        OptionalInt stated =
                text.firstInt(
                        "max_position_embeddings",
                        "n_positions",
                        "n_ctx",
                        "max_seq_len",
                        "seq_length");
        JsonFields scaling =
                text.object("rope_scaling")
                        .or(() -> text.object("rope_parameters"))
                        .orElse(JsonFields.none());
        OptionalDouble factor = scaling.number("factor");
        if (stated.isEmpty() || factor.isEmpty()) {
            return stated;
        }
        int from =
                switch (scaling.text("rope_type").or(() -> scaling.text("type")).orElse("")) {
                    case "linear" -> stated.getAsInt();
                    case "yarn" ->
                            scaling.positiveInt("original_max_position_embeddings")
                                    .orElse(stated.getAsInt());
                    default -> 0;
                };
        long scaled = (long) (from * factor.getAsDouble());
        return OptionalInt.of(
                (int) Math.min(Integer.MAX_VALUE, Math.max(scaled, stated.getAsInt())));
    }
}
