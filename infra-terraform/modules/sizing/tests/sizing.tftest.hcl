run "bundled_model_fits_half_a_gibibyte" {
  command = plan

  assert {
    condition     = output.memory_mib == 448
    error_message = "120 + 160 + 57.5 + 23 + 32 MiB, rounded up to 64: got ${output.memory_mib}"
  }

  assert {
    condition     = output.environment["LAMPEJO_INFERENCE_THREADS"] == "2"
    error_message = "one inference thread for each CPU"
  }

  assert {
    condition     = output.environment["LAMPEJO_MODELS_MEMORY_BUDGET"] == "58M"
    error_message = "the budget holds the model and its tokenizer"
  }
}

run "every_model_that_may_be_loaded_at_once_counts" {
  command = plan

  variables {
    model_files_mib = [23, 90, 440]
  }

  assert {
    condition     = output.memory_mib == 1472
    error_message = "got ${output.memory_mib}"
  }
}

run "no_cache_is_said_so" {
  command = plan

  variables {
    cache_mib = 0
  }

  assert {
    condition     = output.environment["LAMPEJO_CACHING_ENABLED"] == "false"
    error_message = "a cache of no size is off"
  }
}

run "refuses_a_cache_that_starves_requests" {
  command = plan

  variables {
    cache_mib = 100
  }

  expect_failures = [output.environment]
}

run "refuses_fractions_of_a_cpu" {
  command = plan

  variables {
    cpus = 1.5
  }

  expect_failures = [var.cpus]
}

run "refuses_no_model" {
  command = plan

  variables {
    model_files_mib = []
  }

  expect_failures = [var.model_files_mib]
}
