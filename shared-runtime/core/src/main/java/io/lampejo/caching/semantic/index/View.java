package io.lampejo.caching.semantic.index;

/**
 * What a lookup sees of a partition.
 *
 * @param segments all but the last one are full; never modified
 * @param centre what sketches and codes are the difference from, rotated; never modified
 */
@SuppressWarnings("ArrayRecordComponent") // read in place, never compared
record View(Segment[] segments, float[] centre) {

    View with(Segment[] others) {
        return new View(others, centre);
    }
}
