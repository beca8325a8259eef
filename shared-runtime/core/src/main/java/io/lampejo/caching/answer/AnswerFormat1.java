package io.lampejo.caching.answer;

/**
 * The first format of kept answers. A byte for the format, the identity, then the events, each
 * behind the byte that says which it is. Whole numbers are little-endian base 128, texts are UTF-8
 * behind their length, floats are their 4 bytes. The last event is {@link #FINISHED}, and nothing
 * follows it.
 */
final class AnswerFormat1 {
    static final byte VERSION = 1;

    static final byte TEXT = 1;
    static final byte TEXT_WITH_TOKENS = 2;
    static final byte CALL_STARTED = 3;
    static final byte CALL_DELTA = 4;
    static final byte CHOICE_FINISHED = 5;
    static final byte FINISHED = 6;

    private AnswerFormat1() {}
}
