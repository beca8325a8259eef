output "memory_mib" {
  description = "Memory to give the container, in MiB."
  value       = local.granted_mib
}

output "cpus" {
  description = "CPUs to give the container."
  value       = var.cpus
}

output "environment" {
  description = "Environment variables that make Lampejo keep to this size."
  value = {
    LAMPEJO_CACHING_ENABLED      = tostring(var.cache_mib > 0)
    LAMPEJO_CACHING_MAX_BYTES    = "${max(var.cache_mib, 1)}M"
    LAMPEJO_INFERENCE_THREADS    = tostring(var.cpus)
    LAMPEJO_JAVA_OPTS            = "-Xmx${var.heap_mib}m"
    LAMPEJO_MODELS_MEMORY_BUDGET = "${ceil(local.models_mib)}M"
  }

  precondition {
    condition     = var.cache_mib <= var.heap_mib / 2
    error_message = "The cache may take at most half of the heap: requests need the rest."
  }
}
