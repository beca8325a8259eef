package io.lampejo.onnx.decoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import io.lampejo.generation.decoding.Decoder;
import io.lampejo.onnx.decoder.DecoderSession.Cache;
import io.lampejo.onnx.decoder.DecoderSession.LogitsPositions;
import java.util.Arrays;

/**
 * Finds out, by running a graph on a few tokens, what its signature does not say. Costs about a
 * dozen small runs when a model is loaded.
 */
final class Probe {
    /** Any tokens will do; these differ and are in every vocabulary. */
    private static final int[] TOKENS = {5, 11, 3, 17, 8, 2, 19, 7, 13};

    private static final int READ = 8;
    private static final int WINDOW = 16;

    private Probe() {}

    /** For how many of two positions the graph gives logits. */
    static LogitsPositions logitsPositions(
            OrtEnvironment environment, DecoderSignature signature, Session session)
            throws OrtException {
        try (DecoderSession all = session.with(LogitsPositions.ALL);
                GrowingCache cache = new GrowingCache(signature.shape(), 1, WINDOW)) {
            return runs(environment, all, cache) ? LogitsPositions.ALL : LogitsPositions.LAST;
        }
    }

    /** Makes a session of the graph under an assumption. It does not own the graph. */
    interface Session {
        DecoderSession with(LogitsPositions positions) throws OrtException;
    }

    private static boolean runs(
            OrtEnvironment environment, DecoderSession session, GrowingCache cache)
            throws OrtException {
        Cache next = cache.next(environment, 0, 2);
        try {
            session.ids().fill(2).put(TOKENS[0]).put(TOKENS[1]);
            session.run(1, 2, new int[] {0}, 2, next);
            return true;
        } catch (OrtException e) {
            return false; // the output does not have the shape that was assumed
        } finally {
            next.past().forEach(OnnxTensor::close);
            next.present().forEach(OnnxTensor::close);
        }
    }

    /** Whether the graph can update a cache in place: it answers as it does with two. */
    static boolean updatesInPlace(
            String model, OrtEnvironment environment, DecoderSession session) {
        CacheShape shape = session.signature().shape();
        float[] reference = new float[session.signature().vocabulary()];
        try (GrowingCache growing = new GrowingCache(shape, 1, WINDOW)) {
            Decoder decoder =
                    new GrowingDecoder(
                            model, environment, session, growing, Decoder.Cuts.ANYWHERE);
            decoder.prefill(0, TOKENS, 0, READ);
            decoder.step(
                    1, new int[] {TOKENS[READ]}, new int[] {READ}, Decoder.Rounding.ANY);
            decoder.logits(0, reference);
        }
        float[] inPlace = new float[reference.length];
        try (RowCache rows = new RowCache(shape, 1 + InPlaceDecoder.SPARE, WINDOW)) {
            InPlaceDecoder decoder =
                    new InPlaceDecoder(
                            model,
                            environment,
                            session,
                            rows,
                            InPlaceDecoder.Company.NONE,
                            Decoder.Cuts.ANYWHERE);
            decoder.prefill(0, TOKENS, 0, READ);
            decoder.step(
                    1, new int[] {TOKENS[READ]}, new int[] {READ}, Decoder.Rounding.ANY);
            decoder.logits(0, inPlace);
            decoder.forgetViews();
        } catch (io.lampejo.failure.FailureException e) {
            return false; // it insists on a longer cache
        }
        return Arrays.equals(reference, inPlace);
    }

    /** Whether two chunks leave the same bits as one. */
    static Decoder.Cuts cuts(Decoder decoder) {
        float[] whole = new float[decoder.vocabulary()];
        float[] cut = new float[whole.length];
        decoder.prefill(0, TOKENS, 0, READ);
        decoder.logits(0, whole);
        decoder.release(0);
        decoder.prefill(0, TOKENS, 0, READ / 2);
        decoder.prefill(0, TOKENS, READ / 2, READ);
        decoder.logits(0, cut);
        decoder.release(0);
        return Arrays.equals(whole, cut) ? Decoder.Cuts.ANYWHERE : Decoder.Cuts.NOWHERE;
    }

    /** What the rows of a step do to one another. */
    static InPlaceDecoder.Company company(Decoder decoder) {
        for (int row = 0; row < 4; row++) {
            decoder.prefill(row, rotated(row), 0, READ);
        }
        float[] alone = first(decoder, 1);
        float[] inTwo = first(decoder, 2);
        float[] lastOfThree = row(decoder, 3, 2);
        float[] inFour = first(decoder, 4);
        float[] thirdOfFour = row(decoder, 4, 2);
        for (int row = 0; row < 4; row++) {
            decoder.release(row);
        }
        if (!Arrays.equals(inTwo, inFour)) {
            return InPlaceDecoder.Company.APART;
        }
        return Arrays.equals(alone, inTwo) && Arrays.equals(lastOfThree, thirdOfFour)
                ? InPlaceDecoder.Company.NONE
                : InPlaceDecoder.Company.PAIRS;
    }

    private static float[] first(Decoder decoder, int count) {
        return row(decoder, count, 0);
    }

    private static float[] row(Decoder decoder, int count, int row) {
        int[] tokens = Arrays.copyOf(TOKENS, count);
        int[] lengths = new int[count];
        Arrays.fill(lengths, READ);
        decoder.step(count, tokens, lengths, Decoder.Rounding.ANY);
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
