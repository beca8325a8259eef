package io.lampejo.onnx.decoder;

import ai.onnxruntime.OrtEnvironment;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.decoding.Decoder;
import io.lampejo.generation.decoding.Decoder.Cuts;
import io.lampejo.generation.decoding.Decoder.Rounding;
import io.lampejo.onnx.decoder.InPlaceDecoder.Company;
import java.util.Arrays;

/**
 * Finds out, by running a graph on a few tokens, what its signature does not say. About a dozen
 * small runs when a model is loaded.
 */
final class Probe {
    /** Any tokens will do; these differ and are in every vocabulary. */
    private static final int[] TOKENS = {5, 11, 3, 17, 8, 2, 19, 7, 13};

    private static final int READ = 8;
    private static final int WINDOW = 16;

    private final String model;
    private final OrtEnvironment environment;
    private final DecoderSession session;

    Probe(String model, OrtEnvironment environment, DecoderSession session) {
        this.model = model;
        this.environment = environment;
        this.session = session;
    }

    /** Whether the graph can update a cache in place: it answers as it does with two. */
    boolean updatesInPlace() {
        CacheShape shape = session.signature().shape();
        float[] reference;
        try (GrowingDecoder growing =
                new GrowingDecoder(
                        model,
                        environment,
                        session,
                        new GrowingCache(shape, 1, WINDOW),
                        Cuts.ANYWHERE)) {
            reference = readAndStep(growing);
        }
        try (InPlaceDecoder inPlace = inPlace(1)) {
            return Arrays.equals(reference, readAndStep(inPlace));
        } catch (FailureException e) {
            return false; // it insists on a place of its own for what comes out
        }
    }

    /** Whether two chunks leave the same bits as one, in a graph that grows its cache. */
    Cuts growingCuts() {
        try (GrowingDecoder growing =
                new GrowingDecoder(
                        model,
                        environment,
                        session,
                        new GrowingCache(session.signature().shape(), 1, WINDOW),
                        Cuts.ANYWHERE)) {
            return cuts(growing);
        }
    }

    /** The same for a graph that updates its cache in place. */
    Cuts inPlaceCuts() {
        try (InPlaceDecoder inPlace = inPlace(1)) {
            return cuts(inPlace);
        }
    }

    /** What the rows of a step do to one another. */
    Company company() {
        try (InPlaceDecoder decoder = inPlace(4)) {
            for (int row = 0; row < 4; row++) {
                decoder.prefill(row, rotated(row), 0, READ);
            }
            float[] firstAlone = step(decoder, 1, 0);
            float[] firstOfTwo = step(decoder, 2, 0);
            float[] thirdOfThree = step(decoder, 3, 2);
            float[] firstOfFour = step(decoder, 4, 0);
            float[] thirdOfFour = step(decoder, 4, 2);
            if (!Arrays.equals(firstOfTwo, firstOfFour)) {
                return Company.APART;
            }
            return Arrays.equals(firstAlone, firstOfTwo) && Arrays.equals(thirdOfThree, thirdOfFour)
                    ? Company.NONE
                    : Company.PAIRS;
        }
    }

    private InPlaceDecoder inPlace(int rows) {
        return new InPlaceDecoder(
                model,
                environment,
                session,
                new RowCache(session.signature().shape(), rows + InPlaceDecoder.SPARE, WINDOW),
                Company.NONE,
                Cuts.ANYWHERE);
    }

    private static float[] readAndStep(Decoder decoder) {
        decoder.prefill(0, TOKENS, 0, READ);
        return step(decoder, 1, 0);
    }

    private static Cuts cuts(Decoder decoder) {
        decoder.prefill(0, TOKENS, 0, READ);
        float[] whole = logits(decoder, 0);
        decoder.release(0);
        decoder.prefill(0, TOKENS, 0, READ / 2);
        decoder.prefill(0, TOKENS, READ / 2, READ);
        return Arrays.equals(whole, logits(decoder, 0)) ? Cuts.ANYWHERE : Cuts.NOWHERE;
    }

    private static float[] step(Decoder decoder, int count, int row) {
        int[] lengths = new int[count];
        Arrays.fill(lengths, READ);
        decoder.step(count, Arrays.copyOf(TOKENS, count), lengths, Rounding.ANY);
        return logits(decoder, row);
    }

    private static float[] logits(Decoder decoder, int row) {
        float[] logits = new float[decoder.vocabulary()];
        decoder.logits(row, logits);
        return logits;
    }

    private static int[] rotated(int by) {
        int[] tokens = new int[READ];
        for (int i = 0; i < READ; i++) {
            tokens[i] = TOKENS[(i + by) % TOKENS.length];
        }
        return tokens;
    }
}
