package io.lampejo.template;

/** Something that is executed: it writes text, sets variables, or both. */
sealed interface Statement
        permits Data,
                Output,
                SetStatement,
                SetBlock,
                If,
                For,
                LoopControl,
                MacroDefinition,
                CallBlock,
                FilterBlock,
                With,
                Generation {

    Flow execute(Frame frame);
}
