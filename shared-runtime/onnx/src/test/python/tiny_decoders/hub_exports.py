"""Graphs as Optimum exports them: a cache that each run gives back longer, by concatenation."""

import tempfile
from pathlib import Path

import onnx
from optimum.exporters.onnx import export, onnx_export_from_model
from optimum.exporters.tasks import TasksManager
from optimum.onnx import merge_decoders
from transformers import BartConfig, BartForConditionalGeneration, PreTrainedModel

from tiny_decoders.tokens import VOCABULARY


def with_cache(model: PreTrainedModel, path: Path) -> None:
    _exported(model, "text-generation-with-past", "model.onnx", path)


def without_cache(model: PreTrainedModel, path: Path) -> None:
    _exported(model, "text-generation", "model.onnx", path)


def merged(model: PreTrainedModel, path: Path) -> None:
    """The older layout: one graph of two branches, that without past chosen by use_cache_branch = false."""
    make = TasksManager.get_exporter_config_constructor(
        "onnx", model, task="text-generation", library_name="transformers"
    )
    with tempfile.TemporaryDirectory() as folder:
        first, later = Path(folder, "decoder_model.onnx"), Path(folder, "decoder_with_past_model.onnx")
        export(model, make(model.config, use_past=True, use_past_in_inputs=False), first)
        export(model, make(model.config, use_past=True, use_past_in_inputs=True), later)
        merge_decoders(first, later, save_path=path, strict=False)


def encoder_decoder(folder: Path) -> None:
    """Its decoder asks for encoder_hidden_states."""
    model = BartForConditionalGeneration(
        BartConfig(
            vocab_size=VOCABULARY,
            d_model=16,
            encoder_layers=1,
            decoder_layers=1,
            encoder_attention_heads=2,
            decoder_attention_heads=2,
            encoder_ffn_dim=16,
            decoder_ffn_dim=16,
            max_position_embeddings=64,
        )
    ).eval()
    model.config.save_pretrained(folder)
    with tempfile.TemporaryDirectory() as work:
        onnx_export_from_model(model, work, task="text2text-generation-with-past", do_validation=False)
        (folder / "onnx").mkdir()
        for name in ("encoder_model.onnx", "decoder_model_merged.onnx"):
            save(onnx.load(Path(work, name)), folder / "onnx" / name)


def keep_asked_for_logits(model: onnx.ModelProto) -> onnx.ModelProto:
    """As newer exports do it: the int64 scalar num_logits_to_keep says how many last positions get logits, 0 all."""
    graph = model.graph
    head = next(node for node in graph.node if "logits" in node.output)
    assert head.op_type == "MatMul", head.op_type
    name = "num_logits_to_keep"
    graph.input.append(onnx.helper.make_tensor_value_info(name, onnx.TensorProto.INT64, []))
    constants = {"keep_shape": [1], "keep_end": [2**63 - 1], "keep_axis": [1]}
    for key, value in constants.items():
        graph.initializer.append(onnx.helper.make_tensor(key, onnx.TensorProto.INT64, [1], value))
    kept = [
        onnx.helper.make_node("Neg", [name], ["keep_start_scalar"]),
        onnx.helper.make_node("Reshape", ["keep_start_scalar", "keep_shape"], ["keep_start"]),
        onnx.helper.make_node("Slice", [head.input[0], "keep_start", "keep_end", "keep_axis"], ["kept_hidden"]),
    ]
    place = list(graph.node).index(head)
    for offset, node in enumerate(kept):
        graph.node.insert(place + offset, node)
    head.input[0] = "kept_hidden"
    logits = next(output for output in graph.output if output.name == "logits")
    logits.type.tensor_type.shape.dim[1].dim_param = name
    return model


def save(model: onnx.ModelProto, path: Path) -> None:
    """Without what serves profilers only, and would be a third of the file."""
    strip(model.graph)
    onnx.save_model(model, path)


def strip(graph: onnx.GraphProto) -> None:
    graph.ClearField("value_info")
    for node in graph.node:
        node.ClearField("name")
        node.ClearField("doc_string")
        node.ClearField("metadata_props")
        for attribute in node.attribute:
            if attribute.HasField("g"):
                strip(attribute.g)


def _exported(model: PreTrainedModel, task: str, graph: str, path: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        onnx_export_from_model(model, folder, task=task, do_validation=False)
        save(onnx.load(Path(folder, graph)), path)
