package io.lampejo.generation.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhiloxTest {

    /** {@code philox4x32 10} of the file {@code kat_vectors} in Random123, the authors' code. */
    @Test
    void givesTheAuthorsKnownAnswers() {
        int[] zeros = new int[4];
        int[] ones = {-1, -1, -1, -1};
        int[] pi = {0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344};

        Philox.encrypt(zeros, 0);
        Philox.encrypt(ones, -1);
        Philox.encrypt(pi, 0x299f31d0a4093822L);

        assertThat(zeros).containsExactly(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8);
        assertThat(ones).containsExactly(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd);
        assertThat(pi).containsExactly(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1);
    }

    @Test
    void differsInEachPartOfItsKey() {
        Set<Double> drawn = new HashSet<>();

        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 10; j++) {
                for (long k = 0; k < 10; k++) {
                    drawn.add(Philox.uniform((long) i << 32, j, k << 32));
                }
            }
        }

        assertThat(drawn).hasSize(1000).allMatch(x -> x >= 0 && x < 1);
    }
}
