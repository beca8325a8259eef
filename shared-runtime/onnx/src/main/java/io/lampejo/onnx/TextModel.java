package io.lampejo.onnx;

import ai.onnxruntime.OrtException;
import io.lampejo.content.Content;
import io.lampejo.embedding.EmbeddingInput;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.TokenSequence;
import io.lampejo.embedding.Truncation;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.models.EmbeddingModel;
import io.lampejo.models.ResidentModel;
import java.util.List;

/** A text embedding model in memory: its tokenizer and its graph. Thread-safe until closed. */
final class TextModel implements ResidentModel {
    private static final int CHARACTERS_PER_TOKEN = 256;

    private final EmbeddingModel model;
    private final HubTokenizer tokenizer;
    private final EncoderGraph graph;
    private final boolean batchInvariant;
    private final long bytes;

    TextModel(
            EmbeddingModel model,
            HubTokenizer tokenizer,
            EncoderGraph graph,
            boolean batchInvariant,
            long bytes) {
        this.model = model;
        this.tokenizer = tokenizer;
        this.graph = graph;
        this.batchInvariant = batchInvariant;
        this.bytes = bytes;
    }

    /** The input at {@code index} of the request, prefixed, tokenised and within the window. */
    TokenSequence prepare(EmbeddingRequest request, int index) {
        return switch (request.inputs().get(index)) {
            case TokenSequence ready -> ready;
            case EmbeddingInput.Tokens(int[] ids) ->
                    fit(tokenizer.withSpecialTokens(ids), request.truncation(), index);
            case EmbeddingInput.Of(Content.Text(String text)) -> {
                String prefix = model.prefixes().of(request.type());
                yield encode(prefix.isEmpty() ? text : prefix + text, request.truncation(), index);
            }
        };
    }

    /**
     * Tokenising takes time and memory with the length of a text, so no more of it is tokenised
     * than a window could hold at an unlikely {@link #CHARACTERS_PER_TOKEN}. What truncation drops
     * beyond that is counted at the rate of the part before it.
     */
    private TokenSequence encode(String text, Truncation truncation, int index) {
        int most = model.info().window() * CHARACTERS_PER_TOKEN;
        if (text.length() <= most) {
            return fit(tokenizer.encode(text), truncation, index);
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        int[] head = tokenizer.encode(text.substring(0, end));
        int tokens = (int) Math.min(Integer.MAX_VALUE, (long) head.length * text.length() / end);
        if (truncation == Truncation.REFUSE) {
            throw overflow(index, Math.max(tokens, model.info().window() + 1));
        }
        TokenSequence cut = fit(head, truncation, index);
        return new TokenSequence(cut.ids(), tokens - cut.length());
    }

    private TokenSequence fit(int[] sequence, Truncation truncation, int index) {
        int window = model.info().window();
        if (sequence.length <= window) {
            return new TokenSequence(sequence, 0);
        }
        return switch (truncation) {
            case CUT_END -> tokenizer.cut(sequence, window);
            case REFUSE -> throw overflow(index, sequence.length);
        };
    }

    private FailureException overflow(int index, int tokens) {
        return new FailureException(
                new Failure.ContextOverflow("input", index, tokens, model.info().window()));
    }

    /** One run of the graph. */
    List<float[]> run(List<TokenSequence> sequences) {
        try {
            return graph.run(sequences);
        } catch (OrtException e) {
            throw new FailureException(new Failure.EngineFailed(model.info().id()), e);
        }
    }

    boolean batchInvariant() {
        return batchInvariant;
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            graph.close();
        } catch (OrtException e) {
            throw new IllegalStateException("an ONNX Runtime session closes", e);
        }
    }
}
