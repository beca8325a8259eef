package io.lampejo.functions.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lampejo.call.CacheUse;
import io.lampejo.call.Call;
import io.lampejo.call.Deadline;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.GenerationRequest;
import io.lampejo.generation.Prompt;
import io.lampejo.http.ApiRequest;
import io.lampejo.http.RequestReader;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenerationReaderTest {
    private static final Call CALL =
            new Call("acme", Deadline.after(Duration.ofSeconds(1), 0), CacheUse.DEFAULT);
    private static final GenerationLimits LIMITS = GenerationLimits.DEFAULT;

    private final Answers answers =
            new Answers(
                    request -> {
                        throw new AssertionError("nobody is to be asked: " + request);
                    },
                    new FakeModels());
    private final RequestReader chat = GenerationReader.Beans.chat(answers, LIMITS);
    private final RequestReader completions = GenerationReader.Beans.completions(answers, LIMITS);
    private final RequestReader responses = GenerationReader.Beans.responses(answers, LIMITS);

    @Test
    void readsWhatEachRouteWouldAsk() {
        var asked =
                read(
                        chat,
                        "{\"model\":\"fake\",\"stream\":true,\"seed\":7,\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}");
        var completed = read(completions, "{\"model\":\"fake\",\"prompt\":[\"a\",\"b\"]}");
        var responded = read(responses, "{\"model\":\"fake\",\"input\":\"hi\"}");

        assertThat(asked.requests()).hasSize(1);
        GenerationRequest first = asked.requests().getFirst();
        assertThat(first.call()).isEqualTo(CALL);
        assertThat(first.sampling().seed()).hasValue(7);
        assertThat(first.prompt()).isInstanceOf(Prompt.Conversation.class);
        assertThat(completed.requests().stream().map(GenerationRequest::prompt))
                .containsExactly(new Prompt.Text("a"), new Prompt.Text("b"));
        assertThat(responded.requests()).hasSize(1);
    }

    @Test
    void namesFieldsAsItsRouteDoes() {
        Throwable failure =
                new FailureException(new Failure.WindowExceeded("messages", 600, 0, 512));

        assertThat(param(read(completions, "{\"model\":\"fake\",\"prompt\":\"a\"}"), failure))
                .isEqualTo("prompt");
        assertThat(param(read(responses, "{\"model\":\"fake\",\"input\":\"a\"}"), failure))
                .isEqualTo("input");
    }

    @Test
    void refusesWhatTheRouteWouldRefuse() {
        for (String body :
                List.of(
                        "{\"model\":\"fake\",\"messages\":[]}",
                        "{\"model\":\"none\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}",
                        "{\"model\":\"org/plain\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}",
                        "{\"model\":\"fake\",\"logit_bias\":{\"1000\":1},\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}")) {
            assertThatThrownBy(() -> chat.read(Buffer.buffer(body), CALL))
                    .as(body)
                    .isInstanceOf(FailureException.class);
        }
    }

    private static ApiRequest.ForTexts read(RequestReader reader, String body) {
        return (ApiRequest.ForTexts) reader.read(Buffer.buffer(body), CALL);
    }

    private static String param(ApiRequest.ForTexts request, Throwable failure) {
        return request.inCallersWords().apply(failure) instanceof FailureException told
                        && told.failure()
                                instanceof Failure.WindowExceeded(String param, int _, int _, int _)
                ? param
                : "none";
    }
}
