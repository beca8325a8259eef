/** Wiring: the configuration, the chain of stages built from it, health and metrics. */
@NullMarked
package io.lampejo.quarkus;

import org.jspecify.annotations.NullMarked;
