package io.lampejo.functions.generation;

import io.lampejo.generation.FinishReason;

/** Why a choice ended, in the words of chat completions and completions. */
final class FinishReasons {

    private FinishReasons() {}

    static String json(FinishReason reason) {
        return switch (reason) {
            case STOP -> "\"stop\"";
            case LENGTH -> "\"length\"";
            case TOOL_CALLS -> "\"tool_calls\"";
        };
    }
}
