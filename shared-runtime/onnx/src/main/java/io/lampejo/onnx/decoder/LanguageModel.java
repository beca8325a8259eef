package io.lampejo.onnx.decoder;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.lampejo.generation.decoding.DecodeLoop;
import io.lampejo.generation.decoding.Decoder;
import io.lampejo.generation.sampling.SamplerScratch;
import io.lampejo.generation.sampling.SamplingPlan.ModelTokens;
import io.lampejo.generation.structured.GrammarCompiler;
import io.lampejo.generation.token.Decoding;
import io.lampejo.models.GenerationModel;
import io.lampejo.models.ResidentModel;
import io.lampejo.onnx.HubTokenizer;
import org.jspecify.annotations.Nullable;

/** A language model in memory, its decode loop running. */
final class LanguageModel implements ResidentModel {
    private final GenerationModel model;
    private final Pieces pieces;
    private final long bytes;
    private volatile @Nullable GrammarCompiler grammars;
    private Runnable whenClosed = () -> {};

    /**
     * What a language model is made of.
     *
     * @param window most tokens of prompt and answer that it serves
     * @param scratch of the loop's thread
     */
    record Pieces(
            HubTokenizer tokenizer,
            Decoding decoding,
            ModelTokens tokens,
            PromptTemplates templates,
            OrtSession session,
            DecoderSession runs,
            Decoder decoder,
            DecodeLoop loop,
            int window,
            SamplerScratch scratch) {}

    LanguageModel(GenerationModel model, Pieces pieces, long bytes) {
        this.model = model;
        this.pieces = pieces;
        this.bytes = bytes;
    }

    GenerationModel model() {
        return model;
    }

    Pieces pieces() {
        return pieces;
    }

    /** Holds answers to formats. Made at first use, which may take tenths of a second. */
    GrammarCompiler grammars() {
        GrammarCompiler known = grammars;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            if (grammars == null) {
                grammars = new GrammarCompiler(pieces.tokens().vocabulary());
            }
            return grammars;
        }
    }

    /** What happens first when it leaves memory. */
    void whenClosed(Runnable action) {
        whenClosed = action;
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        whenClosed.run();
        pieces.loop().close();
        pieces.decoder().close();
        pieces.runs().close();
        pieces.tokenizer().close();
        try {
            pieces.session().close();
        } catch (OrtException e) {
            throw new IllegalStateException("an ONNX Runtime session closes", e);
        }
    }
}
