package io.lampejo.functions.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.generation.FinishReason;
import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.GenerationEvent.ChoiceFinished;
import io.lampejo.generation.GenerationEvent.Finished;
import io.lampejo.generation.GenerationEvent.TextDelta;
import io.lampejo.generation.TokenLogprob;
import io.lampejo.generation.TokenLogprob.Candidate;
import io.lampejo.generation.Usage;
import io.lampejo.http.JsonBytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** To the byte. */
class CompletionEventsTest {
    private static final AnswerHead HEAD = new AnswerHead("cmpl-1", 1700000000, "m", "fp_0");
    private static final String PREFIX =
            "data: {\"id\":\"cmpl-1\",\"object\":\"text_completion\",\"created\":1700000000,"
                    + "\"model\":\"m\",\"system_fingerprint\":\"fp_0\",\"choices\":[";

    @Test
    void textBehindItsPrompt() {
        assertThat(
                        written(
                                "\"prompt\":\"Once\",\"echo\":true,\"stream\":true",
                                FakeGenerator.STARTED,
                                new TextDelta(0, " upon", List.of()),
                                new ChoiceFinished(0, FinishReason.LENGTH),
                                new Finished(new Usage(3, 1, 2))))
                .isEqualTo(
                        PREFIX
                                + "{\"text\":\"Once\",\"index\":0,\"logprobs\":null,\"finish_reason\":null}]}\n\n"
                                + PREFIX
                                + "{\"text\":\" upon\",\"index\":0,\"logprobs\":null,\"finish_reason\":null}]}\n\n"
                                + PREFIX
                                + "{\"text\":\"\",\"index\":0,\"logprobs\":null,\"finish_reason\":\"length\"}]}\n\n"
                                + "data: [DONE]\n\n");
    }

    @Test
    void usageAtTheEnd() {
        assertThat(
                        written(
                                "\"prompt\":\"x\",\"stream\":true,\"stream_options\":{\"include_usage\":true}",
                                FakeGenerator.STARTED,
                                new ChoiceFinished(0, FinishReason.STOP),
                                new Finished(new Usage(3, 1, 2))))
                .isEqualTo(
                        PREFIX
                                + "{\"text\":\"\",\"index\":0,\"logprobs\":null,\"finish_reason\":\"stop\"}],\"usage\":null}\n\n"
                                + PREFIX
                                + "],\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":2,\"total_tokens\":5,\"prompt_tokens_details\":{\"cached_tokens\":1},\"completion_tokens_details\":{\"reasoning_tokens\":0}}}\n\n"
                                + "data: [DONE]\n\n");
    }

    /** A character of two tokens begins where its first token does; offsets count characters. */
    @Test
    void offsetsCountCharacters() {
        byte[] smile = "😀".getBytes(StandardCharsets.UTF_8);
        Candidate accent = FakeGenerator.candidate("é", -1);
        Candidate half = new Candidate(7, new byte[] {smile[0], smile[1]}, -2);
        Candidate rest = new Candidate(8, new byte[] {smile[2], smile[3]}, -3);
        Candidate end = FakeGenerator.candidate("!", -4);

        assertThat(
                        written(
                                "\"prompt\":\"x\",\"logprobs\":1,\"stream\":true",
                                new TextDelta(
                                        0, "é", List.of(new TokenLogprob(accent, List.of(accent)))),
                                new TextDelta(
                                        0,
                                        "😀!",
                                        List.of(
                                                new TokenLogprob(half, List.of(accent)),
                                                new TokenLogprob(rest, List.of(half)),
                                                new TokenLogprob(end, List.of(end))))))
                .isEqualTo(
                        PREFIX
                                + "{\"text\":\"é\",\"index\":0,\"logprobs\":{\"tokens\":[\"é\"],\"token_logprobs\":[-1.0],\"top_logprobs\":[{\"é\":-1.0}],\"text_offset\":[0]},\"finish_reason\":null}]}\n\n"
                                + PREFIX
                                + "{\"text\":\"😀!\",\"index\":0,\"logprobs\":{\"tokens\":[\"\uFFFD\",\"\uFFFD\uFFFD\",\"!\"],\"token_logprobs\":[-2.0,-3.0,-4.0],"
                                + "\"top_logprobs\":[{\"é\":-1.0,\"\uFFFD\":-2.0},{\"\uFFFD\":-2.0,\"\uFFFD\uFFFD\":-3.0},{\"!\":-4.0}],\"text_offset\":[1,2,2]},\"finish_reason\":null}]}\n\n");
    }

    private static String written(String fields, GenerationEvent... events) {
        byte[] json = "{\"model\":\"m\",%s}".formatted(fields).getBytes(StandardCharsets.UTF_8);
        CompletionExchange exchange =
                RequestJson.READER.read(
                        json,
                        0,
                        json.length,
                        parser -> CompletionDecoder.decode(parser, GenerationLimits.DEFAULT));
        EventWriter writer = exchange.events(HEAD);
        JsonBytes out = new JsonBytes(16);
        for (GenerationEvent event : events) {
            writer.write(event, out);
        }
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }
}
