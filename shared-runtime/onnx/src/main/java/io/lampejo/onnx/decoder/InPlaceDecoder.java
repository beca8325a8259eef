package io.lampejo.onnx.decoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.decoding.Decoder;
import io.lampejo.generation.decoding.KvBlock;
import io.lampejo.onnx.decoder.DecoderSession.Cache;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A decoder whose graph writes new keys and values into the cache where it lies
 * (GroupQueryAttention with one buffer for past and present), so that a step moves one token of
 * cache, whatever the length, and rows of different lengths share a run: the graph takes each row's
 * length from its attention mask.
 */
final class InPlaceDecoder implements Decoder {
    /** The spare row. */
    static final int SPARE = 1;

    /** How many tokens are read again to make an odd chunk even. */
    static final int OVERLAP = 1;

    private final String model;
    private final OrtEnvironment environment;
    private final DecoderSession session;
    private final RowCache cache;
    private final Company company;
    private final Cuts cuts;
    private final Map<Rows, Cache> views = new HashMap<>();
    private final int[] runLengths;

    /** How many rows of the last run stand before the first one asked for. */
    private int skipped;

    private final float[][] logitsApart;
    private boolean ranApart;

    /** Rows of the cache, the spare one included. */
    private record Rows(int first, int count) {}

    /** What rows of a run do to one another's last bits. */
    enum Company {
        /** Nothing. */
        NONE,
        /** An odd row out takes another path through the kernels: rows come in pairs. */
        PAIRS,
        /** They change one another: each has a run of its own. */
        APART
    }

    /**
     * @param cache with one row more than this decoder has: row 0 is spare, to make pairs with
     */
    InPlaceDecoder(
            String model,
            OrtEnvironment environment,
            DecoderSession session,
            RowCache cache,
            Company company,
            Cuts cuts) {
        this.model = model;
        this.environment = environment;
        this.session = session;
        this.cache = cache;
        this.company = company;
        this.cuts = cuts;
        this.runLengths = new int[cache.rows()];
        this.logitsApart = new float[cache.rows()][0];
    }

    @Override
    public Cuts cuts() {
        return cuts;
    }

    @Override
    public int rows() {
        return cache.rows() - SPARE;
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

    @Override
    public long bytesPerToken() {
        return session.signature().shape().bytesPerToken();
    }

    /** Runs of two and more tokens, of an even number where that can be: all round alike. */
    @Override
    public void prefill(int row, int[] tokens, int from, int to) {
        boolean odd = (to - from) % 2 == 1;
        if (odd && from > 0) {
            read(row, tokens, from - OVERLAP, to); // the token before is written again, as it was
        } else if (odd && to > 1) {
            read(row, tokens, 0, to - 1);
            read(row, tokens, to - 2, to);
        } else {
            read(row, tokens, from, to);
        }
        skipped = 0;
        ranApart = false;
    }

    private void read(int row, int[] tokens, int from, int to) {
        var ids = session.ids().fill(to - from);
        for (int i = from; i < to; i++) {
            ids.put(tokens[i]);
        }
        runLengths[0] = from;
        run(new Rows(row + SPARE, 1), to - from, to);
    }

    @Override
    public void step(int count, int[] tokens, int[] lengths, Rounding rounding) {
        ranApart = company == Company.APART && count > 1;
        if (ranApart) {
            stepApart(count, tokens, lengths);
            return;
        }
        boolean spare = company == Company.PAIRS && rounding == Rounding.ALIKE && count % 2 == 1;
        skipped = spare ? 1 : 0;
        var ids = session.ids().fill(count + skipped);
        if (spare) {
            ids.put(0);
            runLengths[0] = 0;
        }
        int longest = 0;
        for (int row = 0; row < count; row++) {
            ids.put(tokens[row]);
            runLengths[row + skipped] = lengths[row];
            longest = Math.max(longest, lengths[row]);
        }
        run(new Rows(SPARE - skipped, count + skipped), 1, longest + 1);
    }

    private void stepApart(int count, int[] tokens, int[] lengths) {
        for (int row = 0; row < count; row++) {
            session.ids().fill(1).put(tokens[row]);
            runLengths[0] = lengths[row];
            run(new Rows(row + SPARE, 1), 1, lengths[row] + 1);
            if (logitsApart[row].length == 0) {
                logitsApart[row] = new float[vocabulary()];
            }
            session.logits().last(0, logitsApart[row]);
        }
    }

    private void run(Rows rows, int count, int longest) {
        try {
            session.run(rows.count(), count, runLengths, longest, view(rows));
        } catch (OrtException e) {
            throw new FailureException(new Failure.EngineFailed(model), e);
        }
    }

    @Override
    public void logits(int row, float[] target) {
        if (ranApart) {
            System.arraycopy(logitsApart[row], 0, target, 0, vocabulary());
        } else {
            session.logits().last(row + skipped, target);
        }
    }

    @Override
    public void copy(int from, int to, int length) {
        cache.copy(from + SPARE, to + SPARE, length);
    }

    @Override
    public KvBlock save(int row, int from, int to) {
        return cache.save(row + SPARE, from, to);
    }

    @Override
    public void restore(int row, int at, KvBlock block) {
        cache.restore(row + SPARE, at, (SavedBlock) block);
    }

    @Override
    public void release(int row) {
        cache.release(row + SPARE);
        session.logits().shrink();
    }

    @Override
    public void close() {
        for (Cache view : views.values()) {
            view.past().forEach(OnnxTensor::close);
        }
        cache.close();
    }

    private Cache view(Rows rows) throws OrtException {
        Cache known = views.get(rows);
        if (known != null) {
            return known;
        }
        List<OnnxTensor> tensors = new ArrayList<>();
        for (int i = 0; i < session.signature().shape().tensors(); i++) {
            tensors.add(cache.view(environment, i, rows.first(), rows.count()));
        }
        Cache view = new Cache(tensors, tensors);
        views.put(rows, view);
        return view;
    }
}
