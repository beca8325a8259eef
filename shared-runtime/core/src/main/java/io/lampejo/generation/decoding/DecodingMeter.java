package io.lampejo.generation.decoding;

import java.time.Duration;

/** Told by a {@link DecodeLoop}, on its thread, what it does. Must be quick. */
public interface DecodingMeter {

    /** A request's first token, so long after it was submitted. */
    void firstToken(Duration waited);

    /**
     * A part of a prompt was read.
     *
     * @param reused tokens that were found kept instead
     */
    void prefilled(int tokens, int reused, Duration time);

    /** Each of so many sequences got another token; one that replays earlier ones got none. */
    void stepped(int sequences, Duration time);

    /** A caller left before its answer was whole. */
    void abandoned();

    /** For who does not want to know. */
    DecodingMeter NONE =
            new DecodingMeter() {
                @Override
                public void firstToken(Duration waited) {}

                @Override
                public void prefilled(int tokens, int reused, Duration time) {}

                @Override
                public void stepped(int sequences, Duration time) {}

                @Override
                public void abandoned() {}
            };
}
