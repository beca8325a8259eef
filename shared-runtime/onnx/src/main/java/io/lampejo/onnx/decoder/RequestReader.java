package io.lampejo.onnx.decoder;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.GenerationRequest;
import io.lampejo.generation.Output;
import io.lampejo.generation.Prompt;
import io.lampejo.generation.decoding.Continuation;
import io.lampejo.generation.decoding.DecodeRequest;
import io.lampejo.generation.decoding.Decoder.Rounding;
import io.lampejo.generation.sampling.PromptTokens;
import io.lampejo.generation.sampling.Sampling;
import io.lampejo.generation.sampling.SamplingPlan;
import io.lampejo.generation.sampling.TokenSampler;
import io.lampejo.generation.text.AssemblyPlan;
import io.lampejo.generation.text.ChoiceAssembler;
import io.lampejo.generation.text.StopStrings;
import io.lampejo.generation.text.TextStart;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Turns a request into tokens and a plan for them, with one model's means. */
final class RequestReader {
    private final LanguageModel model;

    RequestReader(LanguageModel model) {
        this.model = model;
    }

    /**
     * @param whenOver runs when the model is not needed for the answer any longer
     * @throws FailureException where the model cannot serve such a request
     */
    DecodeRequest read(GenerationRequest request, Runnable whenOver) {
        int[] prompt = tokens(request);
        int maxTokens = maxTokens(request, prompt.length);
        Sampling sampling = model.model().defaults().with(request.sampling());
        long seed = sampling.seed().orElseGet(() -> ThreadLocalRandom.current().nextLong());
        SamplingPlan plan =
                new SamplingPlan(
                        sampling, seed, request.output().topLogprobs(), model.pieces().tokens());
        AnswerShape shape = AnswerShape.of(request, model);
        AssemblyPlan assembly =
                new AssemblyPlan(
                        model.pieces().decoding(),
                        start(request.prompt()),
                        StopStrings.of(request.output().stop()),
                        shape.tools(),
                        seed);
        PromptTokens penalised = PromptTokens.of(prompt, sampling);
        List<Continuation> choices = new ArrayList<>();
        for (int choice = 0; choice < request.output().choices(); choice++) {
            choices.add(
                    new SampledChoice(
                            new TokenSampler(plan, choice, penalised, shape.constraint()),
                            new ChoiceAssembler(assembly, choice),
                            model.pieces().scratch()));
        }
        return new DecodeRequest(
                prompt, maxTokens, choices, rounding(sampling), request.call(), whenOver);
    }

    /** Who asks for the likeliest tokens or gives a seed wants the same answer each time. */
    private static Rounding rounding(Sampling sampling) {
        return sampling.temperature() == 0 || sampling.seed().isPresent()
                ? Rounding.ALIKE
                : Rounding.ANY;
    }

    private static TextStart start(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Conversation _ -> TextStart.NEW;
            case Prompt.Text _, Prompt.Tokens _ -> TextStart.CONTINUED;
        };
    }

    private int[] tokens(GenerationRequest request) {
        int[] tokens =
                switch (request.prompt()) {
                    case Prompt.Conversation conversation ->
                            model.pieces()
                                    .tokenizer()
                                    .encodeAsIs(
                                            model.pieces()
                                                    .templates()
                                                    .render(conversation, request.tools()));
                    case Prompt.Text(String text) -> model.pieces().tokenizer().encode(text);
                    case Prompt.Tokens(int[] ids) -> known(ids);
                };
        if (tokens.length == 0) {
            throw new FailureException(
                    new Failure.InvalidInput(param(request), "The prompt has no tokens."));
        }
        return tokens;
    }

    private int[] known(int[] ids) {
        int vocabulary = model.pieces().tokens().width();
        for (int id : ids) {
            if (id < 0 || id >= vocabulary) {
                throw new FailureException(
                        new Failure.InvalidInput(
                                "prompt",
                                "Token %d is not in the model's vocabulary of %d tokens."
                                        .formatted(id, vocabulary)));
            }
        }
        return ids;
    }

    private int maxTokens(GenerationRequest request, int prompt) {
        int window = model.pieces().window();
        if (prompt >= window) {
            throw new FailureException(
                    new Failure.WindowExceeded(param(request), prompt, 0, window));
        }
        Output output = request.output();
        int wanted = output.maxTokens().orElse(window - prompt);
        if (wanted > window - prompt) {
            throw new FailureException(
                    new Failure.WindowExceeded("max_tokens", prompt, wanted, window));
        }
        return wanted;
    }

    private static String param(GenerationRequest request) {
        return switch (request.prompt()) {
            case Prompt.Conversation _ -> "messages";
            case Prompt.Text _, Prompt.Tokens _ -> "prompt";
        };
    }
}
