"""The shape under test: a Llama-style model of 135 M parameters, as small models on the hub have it."""

from transformers import LlamaConfig

SEED = 20260601

VOCABULARY = 49_152
END_OF_TEXT, TURN_START, TURN_END = 0, 1, 2

CONFIG = LlamaConfig(
    architectures=["LlamaForCausalLM"],
    vocab_size=VOCABULARY,
    hidden_size=576,
    num_hidden_layers=30,
    num_attention_heads=9,
    num_key_value_heads=3,
    head_dim=64,
    intermediate_size=1536,
    max_position_embeddings=8192,
    rope_parameters={"rope_type": "default", "rope_theta": 100_000.0},
    rms_norm_eps=1e-5,
    tie_word_embeddings=True,
    bos_token_id=END_OF_TEXT,
    eos_token_id=TURN_END,
    pad_token_id=END_OF_TEXT,
)

CHAT_TEMPLATE = (
    "{% for message in messages %}"
    "{{ '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>' + '\n' }}"
    "{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
)
