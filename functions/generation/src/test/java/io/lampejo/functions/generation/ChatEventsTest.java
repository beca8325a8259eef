package io.lampejo.functions.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.GenerationEvent.ChoiceFinished;
import io.lampejo.generation.GenerationEvent.Finished;
import io.lampejo.generation.GenerationEvent.TextDelta;
import io.lampejo.generation.GenerationEvent.ToolCallDelta;
import io.lampejo.generation.GenerationEvent.ToolCallStarted;
import io.lampejo.generation.TokenLogprob;
import io.lampejo.generation.TokenLogprob.Candidate;
import io.lampejo.generation.Usage;
import io.lampejo.http.JsonBytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** To the byte. */
class ChatEventsTest {
    private static final AnswerHead HEAD = new AnswerHead("chatcmpl-1", 1700000000, "m", "fp_0");
    private static final String PREFIX =
            "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1700000000,"
                    + "\"model\":\"m\",\"system_fingerprint\":\"fp_0\",\"choices\":[";

    @Test
    void text() {
        assertThat(
                        written(
                                ask("\"stream\":true"),
                                FakeGenerator.STARTED,
                                new TextDelta(0, "Hi", List.of()),
                                new TextDelta(0, "", List.of()),
                                new ChoiceFinished(0, FinishReason.STOP),
                                new Finished(new Usage(3, 1, 2))))
                .isEqualTo(
                        PREFIX
                                + "{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null},\"logprobs\":null,\"finish_reason\":null}]}\n\n"
                                + PREFIX
                                + "{\"index\":0,\"delta\":{\"content\":\"Hi\"},\"logprobs\":null,\"finish_reason\":null}]}\n\n"
                                + PREFIX
                                + "{\"index\":0,\"delta\":{},\"logprobs\":null,\"finish_reason\":\"stop\"}]}\n\n"
                                + "data: [DONE]\n\n");
    }

    @Test
    void usageComesInAChunkOfItsOwnAndIsNullInAllOthers() {
        assertThat(
                        written(
                                ask(
                                        "\"n\":2,\"stream\":true,\"stream_options\":{\"include_usage\":true}"),
                                FakeGenerator.STARTED,
                                new TextDelta(1, "é\n\"", List.of()),
                                new ChoiceFinished(1, FinishReason.LENGTH),
                                new ChoiceFinished(0, FinishReason.STOP),
                                new Finished(new Usage(3, 1, 2))))
                .isEqualTo(
                        PREFIX
                                + "{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null},\"logprobs\":null,\"finish_reason\":null}],\"usage\":null}\n\n"
                                + PREFIX
                                + "{\"index\":1,\"delta\":{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null},\"logprobs\":null,\"finish_reason\":null}],\"usage\":null}\n\n"
                                + PREFIX
                                + "{\"index\":1,\"delta\":{\"content\":\"é\\u000a\\\"\"},\"logprobs\":null,\"finish_reason\":null}],\"usage\":null}\n\n"
                                + PREFIX
                                + "{\"index\":1,\"delta\":{},\"logprobs\":null,\"finish_reason\":\"length\"}],\"usage\":null}\n\n"
                                + PREFIX
                                + "{\"index\":0,\"delta\":{},\"logprobs\":null,\"finish_reason\":\"stop\"}],\"usage\":null}\n\n"
                                + PREFIX
                                + "],\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":2,\"total_tokens\":5,\"prompt_tokens_details\":{\"cached_tokens\":1},\"completion_tokens_details\":{\"reasoning_tokens\":0}}}\n\n"
                                + "data: [DONE]\n\n");
    }

    @Test
    void toolCalls() {
        assertThat(
                        written(
                                ask("\"stream\":true"),
                                new ToolCallStarted(0, 1, "call_9", "f"),
                                new ToolCallDelta(0, 1, "{\"a\":"),
                                new ChoiceFinished(0, FinishReason.TOOL_CALLS)))
                .isEqualTo(
                        PREFIX
                                + "{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":1,\"id\":\"call_9\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"\"}}]},\"logprobs\":null,\"finish_reason\":null}]}\n\n"
                                + PREFIX
                                + "{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":1,\"function\":{\"arguments\":\"{\\\"a\\\":\"}}]},\"logprobs\":null,\"finish_reason\":null}]}\n\n"
                                + PREFIX
                                + "{\"index\":0,\"delta\":{},\"logprobs\":null,\"finish_reason\":\"tool_calls\"}]}\n\n");
    }

    @Test
    void logProbabilities() {
        byte[] half = {(byte) 0xF0, (byte) 0x9F};
        TokenLogprob token =
                new TokenLogprob(
                        new Candidate(5, half, -0.25f),
                        List.of(
                                new Candidate(5, half, -0.25f),
                                new Candidate(6, new byte[] {'x'}, Float.NEGATIVE_INFINITY)));

        assertThat(
                        written(
                                ask("\"stream\":true,\"logprobs\":true,\"top_logprobs\":2"),
                                new TextDelta(0, "", List.of(token))))
                .isEqualTo(
                        PREFIX
                                + "{\"index\":0,\"delta\":{\"content\":\"\"},\"logprobs\":{\"content\":[{\"token\":\"\uFFFD\",\"logprob\":-0.25,\"bytes\":[240,159],\"top_logprobs\":["
                                + "{\"token\":\"\uFFFD\",\"logprob\":-0.25,\"bytes\":[240,159]},{\"token\":\"x\",\"logprob\":-9999.0,\"bytes\":[120]}]}],\"refusal\":null},\"finish_reason\":null}]}\n\n");
    }

    private static Ask ask(String fields) {
        byte[] json =
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],%s}"
                        .formatted(fields)
                        .getBytes(StandardCharsets.UTF_8);
        return RequestJson.READER.read(
                json,
                0,
                json.length,
                parser -> ChatDecoder.decode(parser, GenerationLimits.DEFAULT));
    }

    private static String written(Ask ask, GenerationEvent... events) {
        JsonBytes out = new JsonBytes(16);
        EventWriter writer = new ChatEvents(HEAD, ask);
        for (GenerationEvent event : events) {
            writer.write(event, out);
        }
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }
}
