package io.lampejo.functions.embedding;

import com.fasterxml.jackson.core.JsonParser;
import io.lampejo.http.Calls;
import io.quarkus.funqy.Funq;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The function {@code embed}: {@code POST /v1/embeddings} without HTTP, for events and for function
 * platforms.
 */
public class EmbedFunction {
    private final Answers answers;
    private final Calls calls;

    EmbedFunction(Answers answers, Calls calls) {
        this.answers = answers;
        this.calls = calls;
    }

    @Funq("embed")
    public Uni<AnswerBody> embed(@Nullable EmbedCall call) {
        return Uni.createFrom()
                .deferred(() -> answers.to(read(call), calls.plain()))
                .map(AnswerBody::of);
    }

    private static Ask read(@Nullable EmbedCall call) {
        if (call == null) {
            throw Wrong.body("The body is empty: it must be a JSON object.");
        }
        try (JsonParser parser = call.body().traverse()) {
            return AskJson.read(parser);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does no I/O", e);
        }
    }
}
