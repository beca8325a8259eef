package io.lampejo.onnx.decoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.decoding.Decoder;
import io.lampejo.generation.decoding.KvBlock;
import io.lampejo.onnx.decoder.DecoderSession.Cache;

/**
 * A decoder whose graph concatenates past and new keys and values itself, as plain exports do. The
 * graph copies a row's cache in each step, and rows of different lengths have runs of their own.
 */
final class GrowingDecoder implements Decoder {
    private final String model;
    private final OrtEnvironment environment;
    private final DecoderSession session;
    private final GrowingCache cache;
    private final Cuts cuts;
    private final float[][] logits;
    private final int[] length = new int[1];

    GrowingDecoder(
            String model,
            OrtEnvironment environment,
            DecoderSession session,
            GrowingCache cache,
            Cuts cuts) {
        this.model = model;
        this.environment = environment;
        this.session = session;
        this.cache = cache;
        this.cuts = cuts;
        this.logits = new float[cache.rows()][0];
    }

    @Override
    public Cuts cuts() {
        return cuts;
    }

    @Override
    public int rows() {
        return cache.rows();
    }

    @Override
    public int window() {
        return cache.window();
    }

    @Override
    public int longestRead() {
        return session.longestRead();
    }

    @Override
    public int vocabulary() {
        return session.signature().vocabulary();
    }

    /** A row has two places. */
    @Override
    public long bytesPerToken() {
        return 2 * session.signature().shape().bytesPerToken();
    }

    @Override
    public void prefill(int row, int[] tokens, int from, int to) {
        if (from == 0) {
            cache.clear(row);
        }
        run(row, tokens, from, to);
        keepLogits(0);
    }

    @Override
    public void step(int count, int[] tokens, int[] lengths, Rounding rounding) {
        for (int row = 0; row < count; row++) {
            run(row, tokens, row, row + 1);
            keepLogits(row);
        }
    }

    @Override
    public void logits(int row, float[] target) {
        System.arraycopy(logits[row], 0, target, 0, vocabulary());
    }

    @Override
    public void copy(int from, int to, int length) {
        cache.copy(from, to, length);
    }

    @Override
    public KvBlock save(int row, int from, int to) {
        return cache.save(row, from, to);
    }

    @Override
    public void restore(int row, int at, KvBlock block) {
        cache.restore(row, at, (SavedBlock) block);
    }

    @Override
    public void release(int row) {
        cache.release(row);
        session.logits().shrink();
    }

    @Override
    public void close() {
        cache.close();
    }

    private void run(int row, int[] tokens, int from, int to) {
        int count = to - from;
        try {
            var ids = session.ids().fill(count);
            for (int i = from; i < to; i++) {
                ids.put(tokens[i]);
            }
            length[0] = cache.length(row);
            Cache next = cache.next(environment, row, count);
            try {
                session.run(1, count, length, length[0] + count, next);
            } finally {
                next.past().forEach(OnnxTensor::close);
                next.present().forEach(OnnxTensor::close);
            }
            cache.grew(row, count);
        } catch (OrtException e) {
            throw new FailureException(new Failure.EngineFailed(model), e);
        }
    }

    private void keepLogits(int row) {
        if (logits[row].length == 0) {
            logits[row] = new float[vocabulary()];
        }
        session.logits().last(0, logits[row]);
    }
}
