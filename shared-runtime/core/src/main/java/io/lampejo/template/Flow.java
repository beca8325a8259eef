package io.lampejo.template;

/** How execution goes on after a statement. */
enum Flow {
    NEXT,
    BREAK,
    CONTINUE
}
