package io.lampejo.generation;

/** Why a choice ended. */
public enum FinishReason {
    /** The model ended its turn, or a stop string came. */
    STOP,
    /** The token limit or the window was reached. */
    LENGTH,
    /** The model called tools. */
    TOOL_CALLS
}
