/** Token ids and the bytes they stand for. */
@NullMarked
package io.lampejo.generation.token;

import org.jspecify.annotations.NullMarked;
