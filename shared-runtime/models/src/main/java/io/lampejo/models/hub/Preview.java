package io.lampejo.models.hub;

import io.lampejo.generation.GeneratorInfo;

/**
 * A generation model that is not on the disk.
 *
 * @param commit that it was read at
 * @param graph path of the graph that a pull would fetch
 * @param bytes of all files that a pull would fetch
 */
record Preview(GeneratorInfo info, String commit, String graph, long bytes) {}
