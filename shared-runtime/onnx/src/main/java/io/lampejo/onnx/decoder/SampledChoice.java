package io.lampejo.onnx.decoder;

import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.decoding.Continuation;
import io.lampejo.generation.sampling.SampledToken;
import io.lampejo.generation.sampling.SamplerScratch;
import io.lampejo.generation.sampling.TokenSampler;
import io.lampejo.generation.text.ChoiceAssembler;
import java.util.List;
import java.util.Optional;

/** A choice whose tokens are sampled and told as text. */
final class SampledChoice implements Continuation {
    private final TokenSampler sampler;
    private final ChoiceAssembler assembler;
    private final SamplerScratch scratch;
    private boolean ended;

    /**
     * @param scratch the decode loop's, shared by all choices it runs
     */
    SampledChoice(TokenSampler sampler, ChoiceAssembler assembler, SamplerScratch scratch) {
        this.sampler = sampler;
        this.assembler = assembler;
        this.scratch = scratch;
    }

    @Override
    public int next(float[] logits, List<GenerationEvent> events) {
        SampledToken token = sampler.sample(logits, scratch);
        ended = sampler.ends(token);
        if (!ended) {
            events.addAll(assembler.accept(token));
        }
        return token.token();
    }

    @Override
    public Optional<FinishReason> ended() {
        return ended || assembler.stopped() ? Optional.of(FinishReason.STOP) : Optional.empty();
    }

    @Override
    public void finish(FinishReason reason, List<GenerationEvent> events) {
        events.addAll(assembler.finish(reason));
    }
}
