package io.lampejo.functions.generation;

import com.fasterxml.jackson.core.JsonParser;
import io.lampejo.call.Call;
import io.lampejo.generation.GeneratorInfo;
import io.lampejo.http.Calls;
import io.lampejo.http.JsonBytes;
import io.quarkus.funqy.Funq;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The function {@code generate}: {@code POST /v1/chat/completions} without HTTP and without
 * streams, for events and for function platforms.
 */
public class GenerateFunction {
    private final Answers answers;
    private final Calls calls;
    private final GenerationLimits limits;

    GenerateFunction(Answers answers, Calls calls, GenerationLimits limits) {
        this.answers = answers;
        this.calls = calls;
        this.limits = limits;
    }

    @Funq("generate")
    public Uni<GenerateAnswer> generate(@Nullable GenerateCall call) {
        return Uni.createFrom().deferred(() -> answer(read(call), calls.plain(limits.budget())));
    }

    private Uni<GenerateAnswer> answer(ChatExchange exchange, Call call) {
        Ask ask = exchange.ask();
        GeneratorInfo model = answers.model(ask);
        AnswerHead head = AnswerHead.of(exchange.idPrefix(), model, Clock.systemUTC());
        return answers.whole(ask, model, call).map(answer -> written(exchange, head, answer));
    }

    private static GenerateAnswer written(
            ChatExchange exchange, AnswerHead head, Collected answer) {
        AnswerHead identified = head.of(answer.started().identity(), exchange.idPrefix());
        JsonBytes json = exchange.whole(identified, answer, new JsonBytes(answer.estimate()));
        return new GenerateAnswer(new String(json.array(), 0, json.size(), StandardCharsets.UTF_8));
    }

    private ChatExchange read(@Nullable GenerateCall call) {
        if (call == null) {
            throw Wrong.body("The body is empty: it must be a JSON object.");
        }
        try (JsonParser parser = call.body().traverse()) {
            Ask ask = RequestJson.READER.read(parser, tree -> ChatDecoder.decode(tree, limits));
            if (ask.delivery() != Ask.Delivery.WHOLE) {
                throw Wrong.unsupported(
                        "stream", "'stream' cannot be true: a function answers once.");
            }
            return new ChatExchange(ask);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does no I/O", e);
        }
    }
}
