package io.lampejo.functions.generation;

import com.fasterxml.jackson.core.JsonParser;
import io.lampejo.generation.AnswerFormat;
import io.lampejo.generation.Output;
import io.lampejo.generation.Prompt;
import io.lampejo.generation.Tools;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Decodes a request for completions, by the rules of {@link ChatDecoder}. */
final class CompletionDecoder {

    /** Where the caller says nothing, as in OpenAI's API. */
    private static final int DEFAULT_MAX_TOKENS = 16;

    private final Fields fields;
    private final GenerationLimits limits;
    private final SamplingFields sampling = new SamplingFields();
    private final DeliveryFields delivery = new DeliveryFields();
    private final TokenLimit maxTokens = new TokenLimit();

    private @Nullable String model;
    private @Nullable List<Prompt> prompts;
    private int choices = 1;
    private OptionalInt bestOf = OptionalInt.empty();
    private List<String> stop = List.of();
    private OptionalInt logprobs = OptionalInt.empty();
    private boolean echo;

    private CompletionDecoder(Fields fields, GenerationLimits limits) {
        this.fields = fields;
        this.limits = limits;
    }

    static CompletionExchange decode(JsonParser parser, GenerationLimits limits)
            throws IOException {
        Fields fields = new Fields(parser);
        CompletionDecoder decoder = new CompletionDecoder(fields, limits);
        fields.body(decoder::field);
        return decoder.judge();
    }

    private boolean field(String name) throws IOException {
        switch (name) {
            case "model" -> model = ModelChoice.id(fields);
            case "prompt" -> prompts = PromptDecoder.decode(fields, limits.maxPrompts());
            case "max_tokens" -> maxTokens.decode(name, 1, fields);
            case "n" -> choices = fields.atNull() ? 1 : fields.integer(1, limits.maxChoices());
            case "best_of" ->
                    bestOf =
                            fields.atNull()
                                    ? OptionalInt.empty()
                                    : OptionalInt.of(fields.integer(1, 20));
            case "stop" -> stop = StopField.decode(fields);
            case "logprobs" ->
                    logprobs =
                            fields.atNull()
                                    ? OptionalInt.empty()
                                    : OptionalInt.of(fields.integer(0, 5));
            case "echo" -> echo = !fields.atNull() && fields.flag();
            case "suffix" -> suffix();
            default -> {
                return sampling.decode(name, fields)
                        || delivery.decode(name, fields)
                        || PassedOver.decode(name, fields);
            }
        }
        return true;
    }

    private void suffix() throws IOException {
        if (!fields.atNull() && !fields.text().isEmpty()) {
            throw fields.unsupported("'suffix' cannot be: the models here write to the end only.");
        }
    }

    private CompletionExchange judge() {
        if (model == null) {
            throw fields.missing("model");
        }
        if (prompts == null) {
            throw fields.missing("prompt");
        }
        if (bestOf.isPresent() && bestOf.getAsInt() != choices) {
            throw Wrong.unsupported(
                    "best_of",
                    "'best_of' can be no other than 'n', which is %d: all answers that are made are given."
                            .formatted(choices));
        }
        if (echo) {
            echo();
        }
        Ask ask =
                new Ask(
                        model,
                        prompts,
                        sampling.wish(),
                        new Output(
                                choices,
                                OptionalInt.of(maxTokens.value().orElse(DEFAULT_MAX_TOKENS)),
                                stop,
                                new AnswerFormat.Text(),
                                logprobs),
                        Tools.NONE,
                        delivery.delivery(),
                        new FieldNames("prompt", "max_tokens", FieldNames.Shape.NESTED));
        return new CompletionExchange(
                ask,
                echo ? CompletionExchange.Beginning.PROMPT : CompletionExchange.Beginning.ANSWER);
    }

    private void echo() {
        if (logprobs.isPresent()) {
            throw Wrong.unsupported(
                    "echo",
                    "'echo' and 'logprobs' cannot both be: there are no log probabilities of prompts.");
        }
        for (Prompt prompt : prompts == null ? List.<Prompt>of() : prompts) {
            if (!(prompt instanceof Prompt.Text)) {
                throw Wrong.unsupported(
                        "echo", "'echo' cannot be with a prompt of token ids: send it as text.");
            }
        }
    }
}
