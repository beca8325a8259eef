"""The model in llama.cpp's file format, all matrices in one type."""

import json

import numpy as np
from gguf import GGMLQuantizationType, GGUFWriter, LlamaFileType, TokenType, quants
from transformers import LlamaForCausalLM

from shape import CONFIG, END_OF_TEXT, TURN_END

TYPES = {
    "Q4_0": (GGMLQuantizationType.Q4_0, LlamaFileType.MOSTLY_Q4_0),
    "Q8_0": (GGMLQuantizationType.Q8_0, LlamaFileType.MOSTLY_Q8_0),
}
LAYER = {
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output",
    "mlp.gate_proj": "ffn_gate",
    "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down",
    "input_layernorm": "attn_norm",
    "post_attention_layernorm": "ffn_norm",
}
WHOLE = {"model.embed_tokens.weight": "token_embd.weight", "model.norm.weight": "output_norm.weight"}


def write(torch_folder, folder, name):
    folder.mkdir(parents=True, exist_ok=True)
    weights = LlamaForCausalLM.from_pretrained(torch_folder).float().state_dict()
    tokenizer = json.loads((torch_folder / "tokenizer.json").read_text())
    template = json.loads((torch_folder / "tokenizer_config.json").read_text())["chat_template"]
    for suffix, (kind, file_type) in TYPES.items():
        writer = GGUFWriter(folder / f"{name}-{suffix}.gguf", "llama")
        add_settings(writer, name, file_type)
        add_tokenizer(writer, tokenizer, template)
        for key, tensor in weights.items():
            if key != "lm_head.weight":
                add_tensor(writer, key, tensor.numpy(), kind)
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()


def add_settings(writer, name, file_type):
    writer.add_name(name)
    writer.add_file_type(file_type)
    writer.add_quantization_version(2)
    writer.add_context_length(CONFIG.max_position_embeddings)
    writer.add_embedding_length(CONFIG.hidden_size)
    writer.add_block_count(CONFIG.num_hidden_layers)
    writer.add_feed_forward_length(CONFIG.intermediate_size)
    writer.add_head_count(CONFIG.num_attention_heads)
    writer.add_head_count_kv(CONFIG.num_key_value_heads)
    writer.add_rope_dimension_count(CONFIG.head_dim)
    writer.add_rope_freq_base(CONFIG.rope_parameters["rope_theta"])
    writer.add_layer_norm_rms_eps(CONFIG.rms_norm_eps)
    writer.add_vocab_size(CONFIG.vocab_size)


def add_tokenizer(writer, tokenizer, template):
    ids = tokenizer["model"]["vocab"]
    special = {token["content"] for token in tokenizer["added_tokens"]}
    tokens = sorted(ids, key=ids.get)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(tokens)
    writer.add_token_types([TokenType.CONTROL if token in special else TokenType.NORMAL for token in tokens])
    writer.add_token_merges([" ".join(pair) for pair in tokenizer["model"]["merges"]])
    writer.add_bos_token_id(END_OF_TEXT)
    writer.add_eos_token_id(TURN_END)
    writer.add_add_bos_token(False)
    writer.add_chat_template(template)


def add_tensor(writer, key, values, kind):
    if values.ndim == 1:
        writer.add_tensor(name_of(key), values)
        return
    if ".q_proj." in key:
        values = interleaved(values, CONFIG.num_attention_heads)
    elif ".k_proj." in key:
        values = interleaved(values, CONFIG.num_key_value_heads)
    writer.add_tensor(name_of(key), quants.quantize(values, kind), raw_dtype=kind)


def name_of(key):
    if key in WHOLE:
        return WHOLE[key]
    layer, _, part = key.removeprefix("model.layers.").removesuffix(".weight").partition(".")
    return f"blk.{layer}.{LAYER[part]}.weight"


def interleaved(values, heads):
    """llama.cpp turns neighbouring pairs of a head's rows, transformers one half against the other."""
    halves = values.reshape(heads, 2, -1, values.shape[1])
    return np.ascontiguousarray(halves.swapaxes(1, 2)).reshape(values.shape)
