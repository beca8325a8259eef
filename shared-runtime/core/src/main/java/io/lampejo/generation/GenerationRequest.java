package io.lampejo.generation;

import io.lampejo.call.Call;

/**
 * A request for text.
 *
 * @param model id of the model
 * @param output how much, in which form
 * @param tools which tools the model may call
 */
public record GenerationRequest(
        String model,
        Prompt prompt,
        SamplingWish sampling,
        Output output,
        Tools tools,
        Call call) {}
