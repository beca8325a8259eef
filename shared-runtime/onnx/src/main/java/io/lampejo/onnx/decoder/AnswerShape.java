package io.lampejo.onnx.decoder;

import io.lampejo.failure.FailureException;
import io.lampejo.generation.AnswerFormat;
import io.lampejo.generation.GenerationRequest;
import io.lampejo.generation.structured.CompiledGrammar;
import io.lampejo.generation.structured.Grammar;
import io.lampejo.generation.structured.TokenConstraint;
import io.lampejo.generation.tools.ToolCalling;
import io.lampejo.generation.tools.ToolDialect;
import java.util.Optional;

/**
 * What an answer must look like, ready for decoding.
 *
 * @param grammar empty: anything
 * @param tools how calls are read from what the model writes; empty where there are none to read
 */
record AnswerShape(Optional<CompiledGrammar> grammar, Optional<ToolCalling> tools) {

    /**
     * What the request asks for.
     *
     * @throws FailureException where this model cannot be held to it
     */
    static AnswerShape of(GenerationRequest request, LanguageModel model) {
        Optional<ToolCalling> tools =
                ToolCalling.of(
                        request.tools(),
                        model.pieces().templates().source(request.tools()).flatMap(ToolDialect::of),
                        model.pieces().tokens().vocabulary());
        AnswerFormat format = request.output().format();
        return new AnswerShape(
                tools.isPresent()
                        ? withTools(tools.get(), format, model)
                        : Optional.of(format)
                                .filter(wanted -> !(wanted instanceof AnswerFormat.Text))
                                .map(wanted ->
                                        model.grammars()
                                                .compile(
                                                        name(wanted),
                                                        () -> grammar(wanted).orElseThrow())),
                tools);
    }

    /** A constraint for one choice, at its beginning. */
    Optional<TokenConstraint> constraint() {
        return grammar.map(CompiledGrammar::start);
    }

    private static Optional<CompiledGrammar> withTools(
            ToolCalling tools, AnswerFormat format, LanguageModel model) {
        try {
            return tools.grammar(grammar(format))
                    .map(grammar ->
                            model.grammars()
                                    .compile(tools.grammarName() + name(format), () -> grammar));
        } catch (FailureException e) {
            if (tools.demandsGrammar() || !(format instanceof AnswerFormat.Text)) {
                throw e;
            }
            return Optional.empty(); // the model may call as it sees fit, and write what it likes
        }
    }

    private static Optional<Grammar> grammar(AnswerFormat format) {
        return switch (format) {
            case AnswerFormat.Text _ -> Optional.empty();
            case AnswerFormat.AnyJsonObject _ -> Optional.of(Grammar.anyJsonObject());
            case AnswerFormat.Schema schema ->
                    Optional.of(
                            Grammar.jsonSchema(
                                    schema.schema(), "response_format.json_schema.schema"));
        };
    }

    private static String name(AnswerFormat format) {
        return switch (format) {
            case AnswerFormat.Text _ -> "text";
            case AnswerFormat.AnyJsonObject _ -> "object";
            case AnswerFormat.Schema schema -> schema.schema().toJson();
        };
    }
}
