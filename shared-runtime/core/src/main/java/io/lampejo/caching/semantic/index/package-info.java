/**
 * Nearest neighbours by cosine among vectors that come and go.
 *
 * <p>A vector is kept twice and never as floats: as a sketch of one bit a dimension, which all of a
 * partition is scanned by, and as a code of one byte a dimension, which the best of the scan are
 * compared by. Both are taken of the rotated vector, so that no dimension matters more than others
 * (the idea of RaBitQ, Gao and Long 2024). See ADR 17.
 */
@NullMarked
package io.lampejo.caching.semantic.index;

import org.jspecify.annotations.NullMarked;
