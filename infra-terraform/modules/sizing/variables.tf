variable "model_files_mib" {
  description = "Size on disk of each model that may be loaded at once, in MiB. `./lampejo models list` prints them."
  type        = list(number)
  default     = [23]

  validation {
    condition     = length(var.model_files_mib) > 0 && alltrue([for size in var.model_files_mib : size > 0])
    error_message = "Name at least one model, each of a positive size."
  }
}

variable "heap_mib" {
  description = "Java heap in MiB (-Xmx). Requests, answers and the answer cache live here; models do not."
  type        = number
  default     = 160

  validation {
    condition     = var.heap_mib >= 96
    error_message = "Under 96 MiB one large request cannot be decoded."
  }
}

variable "cache_mib" {
  description = "Part of the heap that kept answers may take, in MiB. 0 switches the cache off."
  type        = number
  default     = 32

  validation {
    condition     = var.cache_mib >= 0
    error_message = "A cache has no negative size."
  }
}

variable "cpus" {
  description = "Whole CPUs that the container gets. Each runs one inference thread."
  type        = number
  default     = 2

  validation {
    condition     = var.cpus >= 1 && floor(var.cpus) == var.cpus
    error_message = "Inference threads need whole CPUs."
  }
}
