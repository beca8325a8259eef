package io.lampejo.generation.tools;

import java.util.BitSet;

/** How the calls of one request are read from what a model writes. Immutable; choices share it. */
public interface ToolCalling {

    /** Special tokens that mark calls: their names are part of the text that is read. */
    BitSet marks();

    /**
     * A reader for one choice.
     *
     * @param seed of the calls' ids
     */
    ToolCallParser parser(int choice, long seed);
}
