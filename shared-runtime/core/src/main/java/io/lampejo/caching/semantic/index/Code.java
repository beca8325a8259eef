package io.lampejo.caching.semantic.index;

/**
 * How a rotated vector differs from a centre, in a byte a dimension.
 *
 * @param words four bytes each, owned by the record
 * @param step what a byte of 1 stands for
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record Code(int[] words, float step) {}
