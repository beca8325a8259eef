package io.lampejo.routing;

/** Where a request is served. */
public sealed interface Route {

    /** In this process, on its CPUs. */
    record Cpu() implements Route {}
}
