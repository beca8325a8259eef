package io.lampejo.benchmarks.semantic;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/**
 * Vectors that a model made, as many as are wanted: one of the file, moved by part of the
 * difference of two others, which is how the model's vectors do differ.
 */
final class Recorded implements Corpus {
    private final float[][] vectors;

    private Recorded(float[][] vectors) {
        this.vectors = vectors;
    }

    /**
     * @param file little-endian float32, one vector after the other
     */
    static Recorded read(Path file, int dims) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var floats =
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .asFloatBuffer();
            var vectors = new float[floats.remaining() / dims][dims];
            for (float[] vector : vectors) {
                floats.get(vector);
            }
            return new Recorded(vectors);
        }
    }

    @Override
    public String name() {
        return "recorded, " + vectors.length + " vectors and their like";
    }

    @Override
    public int dims() {
        return vectors[0].length;
    }

    @Override
    public float[] next(RandomGenerator random) {
        float[] difference = Directions.plus(any(random), -1, any(random));
        double part = 0.2 + 0.4 * random.nextDouble();
        return Directions.unit(Directions.plus(any(random), part, difference));
    }

    private float[] any(RandomGenerator random) {
        return vectors[random.nextInt(vectors.length)];
    }
}
