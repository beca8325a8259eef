package io.lampejo.server;

import io.lampejo.functions.generation.GenerationLimits;
import io.lampejo.functions.generation.StreamPolicy;
import io.lampejo.quarkus.LampejoConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How much one request for text may ask for, and how answers stream, out of the configuration. */
final class GenerationLimitsProducer {

    @Produces
    @Singleton
    static GenerationLimits limits(LampejoConfig config) {
        GenerationLimits usual = GenerationLimits.DEFAULT;
        return new GenerationLimits(
                config.generation().requestTimeout(),
                usual.maxChoices(),
                usual.maxPrompts(),
                usual.maxMessages(),
                usual.maxTools());
    }

    @Produces
    @Singleton
    static StreamPolicy streams(LampejoConfig config) {
        StreamPolicy usual = StreamPolicy.DEFAULT;
        return new StreamPolicy(
                config.generation().heartbeat(), usual.window(), usual.unsentBytes());
    }
}
