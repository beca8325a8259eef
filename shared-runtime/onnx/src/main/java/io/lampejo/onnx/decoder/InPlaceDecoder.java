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
    private final String model;
    private final OrtEnvironment environment;
    private final DecoderSession session;
    private final RowCache cache;
    private final Map<Rows, Cache> views = new HashMap<>();
    private final int[] prefillLength = new int[1];

    private record Rows(int first, int count) {}

    InPlaceDecoder(
            String model, OrtEnvironment environment, DecoderSession session, RowCache cache) {
        this.model = model;
        this.environment = environment;
        this.session = session;
        this.cache = cache;
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
    public int vocabulary() {
        return session.signature().vocabulary();
    }

    @Override
    public long bytesPerToken() {
        return session.signature().shape().bytesPerToken();
    }

    @Override
    public void prefill(int row, int[] tokens, int from, int to) {
        try {
            var ids = session.ids().fill(to - from);
            for (int i = from; i < to; i++) {
                ids.put(tokens[i]);
            }
            prefillLength[0] = from;
            session.run(1, to - from, prefillLength, to, view(row, 1));
        } catch (OrtException e) {
            throw failed(e);
        }
    }

    @Override
    public void step(int count, int[] tokens, int[] lengths) {
        try {
            var ids = session.ids().fill(count);
            int longest = 0;
            for (int row = 0; row < count; row++) {
                ids.put(tokens[row]);
                longest = Math.max(longest, lengths[row]);
            }
            session.run(count, 1, lengths, longest + 1, view(0, count));
        } catch (OrtException e) {
            throw failed(e);
        }
    }

    @Override
    public void logits(int row, float[] target) {
        session.logits().last(row, target);
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
        for (Cache view : views.values()) {
            view.past().forEach(OnnxTensor::close);
        }
        session.close();
        cache.close();
    }

    private Cache view(int first, int count) throws OrtException {
        Rows rows = new Rows(first, count);
        Cache known = views.get(rows);
        if (known != null) {
            return known;
        }
        List<OnnxTensor> tensors = new ArrayList<>();
        for (int i = 0; i < session.signature().shape().tensors(); i++) {
            tensors.add(cache.view(environment, i, first, count));
        }
        Cache view = new Cache(tensors, tensors);
        views.put(rows, view);
        return view;
    }

    private FailureException failed(OrtException e) {
        return new FailureException(new Failure.EngineFailed(model), e);
    }
}
