/** The embedding port and its request and answer. */
@NullMarked
package io.lampejo.embedding;

import org.jspecify.annotations.NullMarked;
