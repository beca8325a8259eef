package io.lampejo.template;

/** Something that has a value. */
sealed interface Expression
        permits Literal,
                Variable,
                ListLiteral,
                TupleLiteral,
                DictLiteral,
                Attribute,
                Subscript,
                Slice,
                Call,
                FilterExpression,
                TestExpression,
                Unary,
                Binary,
                Logical,
                Chain,
                Concatenation,
                Conditional {

    Value evaluate(Frame frame);
}
