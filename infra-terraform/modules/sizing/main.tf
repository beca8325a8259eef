locals {
  # A JVM with all of Lampejo's classes and compiled code, and ONNX Runtime with its tokenizer,
  # before the first model is loaded.
  base_mib = 120

  # Activations and buffers of one run at the longest window.
  run_mib = 16

  # A model of up to 64 MiB has a session for each CPU; tokenizer tables come on top. Loading needs
  # the weights once more for a moment.
  models_mib  = sum([for size in var.model_files_mib : 1.25 * size * (size <= 64 ? var.cpus : 1)])
  loading_mib = max(var.model_files_mib...)

  memory_mib = local.base_mib + var.heap_mib + local.models_mib + local.loading_mib + var.cpus * local.run_mib

  # Container platforms want round numbers.
  granted_mib = ceil(local.memory_mib / 64) * 64
}
