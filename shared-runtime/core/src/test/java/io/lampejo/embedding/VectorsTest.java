package io.lampejo.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class VectorsTest {

    @Test
    void cutsToUnitLength() {
        float[] cut = Vectors.cut(new float[] {3, 4, 12}, 2);

        assertThat(cut).containsExactly(new float[] {0.6f, 0.8f}, within(1e-6f));
    }

    @Test
    void leavesAZeroVectorAlone() {
        float[] zero = new float[4];

        Vectors.normalize(zero);

        assertThat(zero).containsOnly(0);
    }

    @Test
    void writesLittleEndianFloats() {
        byte[] bytes = Vectors.littleEndian(new float[] {1.5f, -2f});

        ByteBuffer read = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(read.getFloat()).isEqualTo(1.5f);
        assertThat(read.getFloat()).isEqualTo(-2f);
    }

    @Test
    void scalesToSignedBytes() {
        assertThat(Vectors.int8(new float[] {1, -1, 0, 0.5f, 2}))
                .containsExactly(127, -127, 0, 64, 127);
    }

    @Test
    void packsSignsFirstComponentHighest() {
        assertThat(Vectors.signBits(new float[] {1, -1, 0, 1, 0, 0, 0, 1, 5}))
                .containsExactly((byte) 0b1001_0001, (byte) 0b1000_0000);
    }

    @Test
    void comparesByAngle() {
        assertThat(Vectors.cosine(new float[] {1, 0}, new float[] {2, 0})).isEqualTo(1);
        assertThat(Vectors.cosine(new float[] {1, 0}, new float[] {0, 3})).isEqualTo(0);
        assertThat(Vectors.cosine(new float[] {1, 0}, new float[] {0, 0})).isEqualTo(0);
    }
}
