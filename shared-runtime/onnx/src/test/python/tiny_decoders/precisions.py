"""A float32 graph in the other precisions of the hub."""

from pathlib import Path

import onnx
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.matmul_nbits_quantizer import DefaultWeightOnlyQuantConfig, MatMulNBitsQuantizer
from onnxruntime.transformers.float16 import convert_float_to_float16

from tiny_decoders.hub_exports import save


def float16(source: Path, path: Path) -> None:
    """Weights, cache and logits."""
    save(convert_float_to_float16(onnx.load(source), keep_io_types=False, disable_shape_infer=False), path)


def dynamic_int8(source: Path, path: Path) -> None:
    quantize_dynamic(source, path, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather", "Gemm"])
    save(onnx.load(path), path)


def n_bits(source: Path, path: Path, bits: int) -> None:
    """Blocks of 32 weights with a scale each, activations quantised to 8 bits in the same blocks."""
    config = DefaultWeightOnlyQuantConfig(block_size=32, is_symmetric=True, accuracy_level=4, bits=bits)
    quantizer = MatMulNBitsQuantizer(onnx.load(source), bits=bits, algo_config=config)
    quantizer.process()
    save(quantizer.model.model, path)


def external_data(source: Path, path: Path) -> None:
    beside = path.with_name(f"{path.name}_data")
    beside.unlink(missing_ok=True)
    onnx.save_model(
        onnx.load(source), path, save_as_external_data=True, location=beside.name, size_threshold=1024
    )
