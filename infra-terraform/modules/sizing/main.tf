locals {
  # A JVM with all of Lampejo's classes and compiled code, and ONNX Runtime with its tokenizer,
  # before the first model is loaded.
  base_mib = 120

  # Activations and buffers of one run at the longest window.
  run_mib = 16

  # Weights are kept as they lie on disk; loading needs up to twice that for a moment, and tokenizer
  # tables come on top.
  models_mib = sum([for size in var.model_files_mib : size * 1.5])
  loading    = max(var.model_files_mib...)

  memory_mib = local.base_mib + var.heap_mib + local.models_mib + local.loading + var.cpus * local.run_mib

  # Container platforms want round numbers.
  granted_mib = ceil(local.memory_mib / 64) * 64
}
