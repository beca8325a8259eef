package io.lampejo.onnx.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lampejo.generation.decoding.Decoder;
import io.lampejo.generation.decoding.Decoder.Rounding;
import io.lampejo.onnx.decoder.TinyDecoders.Answer;
import io.lampejo.onnx.decoder.TinyDecoders.Opened;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Graphs of real architectures answer as transformers does. */
class DecoderGoldenTest {

    /** Those whose answers do not depend on the CPU. */
    static List<Answer> float32() {
        return TinyDecoders.answers().stream()
                .filter(answer -> answer.oracle().equals("transformers"))
                .toList();
    }

    static List<Answer> quantized() {
        return TinyDecoders.answers().stream()
                .filter(answer -> !answer.oracle().equals("transformers"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("float32")
    void computesTheLogitsOfTransformers(Answer golden) throws Exception {
        try (Opened opened = TinyDecoders.open(golden.model(), golden.graph(), 3)) {
            Decoder decoder = opened.decoder();

            decoder.prefill(1, golden.prompt(), 0, golden.prompt().length);

            float[] logits = logits(decoder, 0);
            for (int i = 0; i < logits.length; i++) {
                assertThat(logits[i])
                        .as("logit %d", i)
                        .isCloseTo(golden.logits()[i], within(1e-3f));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("float32")
    void generatesTheTokensOfTransformersAlone(Answer golden) throws Exception {
        try (Opened opened = TinyDecoders.open(golden.model(), golden.graph(), 3)) {
            assertThat(greedy(opened.decoder(), golden.prompt(), golden.tokens().length, 0))
                    .containsExactly(golden.tokens());
        }
    }

    @ParameterizedTest
    @MethodSource("float32")
    void generatesThemInCompanyAndFromPieces(Answer golden) throws Exception {
        try (Opened opened = TinyDecoders.open(golden.model(), golden.graph(), 3)) {
            assertThat(greedy(opened.decoder(), golden.prompt(), golden.tokens().length, 2))
                    .containsExactly(golden.tokens());
        }
    }

    /** They belong to a CPU: another one may round a close decision the other way. */
    @ParameterizedTest
    @MethodSource("quantized")
    void agreesWithBareOnnxRuntimeOnQuantizedGraphs(Answer golden) throws Exception {
        assumeTrue(golden.margin() > 0.05, "a decision that rounding could turn");
        try (Opened opened = TinyDecoders.open(golden.model(), golden.graph(), 3)) {
            int[] tokens = greedy(opened.decoder(), golden.prompt(), golden.tokens().length, 0);

            // The prompt goes in whole or in even pieces, so the last bits may differ.
            assertThat(tokens).containsExactly(golden.tokens());
        }
    }

    /** Greedy tokens of row 0, with so many other rows beside it, each of another length. */
    private static int[] greedy(Decoder decoder, int[] prompt, int count, int company) {
        int[] all = Arrays.copyOf(prompt, prompt.length + count);
        int half = company == 0 ? 0 : prompt.length / 2;
        if (half > 0) {
            decoder.prefill(0, all, 0, half);
        }
        decoder.prefill(0, all, half, prompt.length);
        float[] logits = logits(decoder, 0);
        for (int row = 1; row <= company; row++) {
            decoder.prefill(row, rotated(prompt, row), 0, Math.min(prompt.length, 3 * row));
        }
        int[] tokens = new int[count];
        for (int i = 0; i < count; i++) {
            tokens[i] = argmax(logits);
            all[prompt.length + i] = tokens[i];
            if (i + 1 < count) {
                logits = step(decoder, tokens[i], prompt, i, company);
            }
        }
        return tokens;
    }

    private static float[] step(Decoder decoder, int token, int[] prompt, int done, int company) {
        int[] tokens = new int[company + 1];
        int[] lengths = new int[company + 1];
        tokens[0] = token;
        lengths[0] = prompt.length + done;
        for (int row = 1; row <= company; row++) {
            tokens[row] = 10 + row;
            lengths[row] = Math.min(prompt.length, 3 * row) + done;
        }
        decoder.step(company + 1, tokens, lengths, Rounding.ALIKE);
        return logits(decoder, 0);
    }

    private static int[] rotated(int[] prompt, int by) {
        int[] rotated = new int[prompt.length];
        for (int i = 0; i < prompt.length; i++) {
            rotated[i] = prompt[(i + by) % prompt.length];
        }
        return rotated;
    }

    private static float[] logits(Decoder decoder, int row) {
        float[] logits = new float[decoder.vocabulary()];
        decoder.logits(row, logits);
        return logits;
    }

    private static int argmax(float[] logits) {
        int best = 0;
        for (int i = 1; i < logits.length; i++) {
            if (logits[i] > logits[best]) {
                best = i;
            }
        }
        return best;
    }
}
