package io.lampejo.functions.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lampejo.embedding.EmbeddingInput;
import io.lampejo.embedding.InputType;
import io.lampejo.embedding.Truncation;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskJsonTest {

    @Test
    void readsEveryField() {
        Ask ask =
                read(
                        """
                        {"dimensions": 4, "user": "me", "truncate": true, "input_type": "query",
                         "output_dtype": "int8", "encoding_format": "base64", "model": "m",
                         "input": ["a", "b"]}
                        """);

        assertThat(ask.model()).isEqualTo("m");
        assertThat(ask.inputs().items())
                .containsExactly(EmbeddingInput.Of.text("a"), EmbeddingInput.Of.text("b"));
        assertThat(ask.type()).isEqualTo(InputType.QUERY);
        assertThat(ask.truncation()).isEqualTo(Truncation.CUT_END);
        assertThat(ask.form())
                .isEqualTo(
                        new AnswerForm(
                                AnswerForm.Encoding.BASE64,
                                AnswerForm.OutputType.INT8,
                                OptionalInt.of(4)));
    }

    @Test
    void whatIsNotSaidIsAsOpenAiHasIt() {
        Ask ask = read("{\"model\":\"m\",\"input\":\"a\"}");

        assertThat(ask.type()).isEqualTo(InputType.UNSPECIFIED);
        assertThat(ask.truncation()).isEqualTo(Truncation.REFUSE);
        assertThat(ask.form()).isEqualTo(AnswerForm.DEFAULT);
    }

    @Test
    void readsUpTo2048Items() {
        String items =
                IntStream.range(0, 2048)
                        .mapToObj(i -> "\"" + i + "\"")
                        .collect(Collectors.joining(","));

        assertThat(read("{\"model\":\"m\",\"input\":[" + items + "]}").inputs().items())
                .hasSize(2048);
    }

    @Test
    void readsManyTokens() {
        String ids =
                IntStream.range(0, 5000).mapToObj(String::valueOf).collect(Collectors.joining(","));

        Ask ask = read("{\"model\":\"m\",\"input\":[" + ids + "]}");

        assertThat(ask.inputs().items()).hasSize(1);
        assertThat(((EmbeddingInput.Tokens) ask.inputs().items().getFirst()).ids())
                .isEqualTo(IntStream.range(0, 5000).toArray());
    }

    @Test
    void readsFromTheMiddleOfABuffer() {
        Buffer buffer = Buffer.buffer("xx{\"model\":\"m\",\"input\":\"ä\"}yy");

        Ask ask = AskJson.read(buffer.slice(2, buffer.length() - 2));

        assertThat(ask.inputs().items()).containsExactly(EmbeddingInput.Of.text("ä"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{\"model\":\"m\",\"input\":5}` | input | `'input' must be a string, an array of strings, an array of token ids, or content parts, but it is an integer.`",
                "`{\"model\":\"m\",\"input\":[\"a\",null]}` | input | `input[1] must be a string, an array of strings, an array of token ids, or content parts, but it is null.`",
                "`{\"model\":\"m\",\"input\":[\"a\",\"\"]}` | input | `input[1] is an empty string.`",
                "`{\"model\":\"m\",\"input\":[[1],[]]}` | input | `input[1] is an empty array.`",
                "`{\"model\":\"m\",\"input\":[[1],[2,true]]}` | input | `input[1][1] must be a token id, as what stands before it, but it is a boolean.`",
                "`{\"model\":\"m\",\"input\":[1,2.5]}` | input | `input[1] is 2.5, which is no token id.`",
                "`{\"model\":\"m\",\"input\":[[1],[2,99999999999]]}` | input | `input[1][1] is 99999999999, which is no token id.`",
                "`{\"model\":\"m\",\"input\":\"a\\u0000\"}` | input | `input has a NUL character at offset 1.`",
                "`{\"model\":\"m\",\"input\":[\"a\",\"bc\\ud800\"]}` | input | `input[1] has a lone surrogate (\\ud800) at offset 2: it is not well-formed Unicode.`",
                "`{\"model\":\"m\",\"input\":{\"type\":\"text\"}}` | input | `input has no 'text'.`",
                "`{\"model\":\"m\",\"input\":[{\"type\":3}]}` | input | `input[0].type must be a string, but it is an integer.`",
                "`{\"model\":\"m\",\"input\":\"a\",\"dimensions\":\"8\"}` | dimensions | `'dimensions' must be an integer, but it is a string.`",
                "`{\"model\":\"m\",\"input\":\"a\",\"dimensions\":1.5}` | dimensions | `'dimensions' must be a whole number over 0, but it is 1.5.`",
                "`{\"model\":\"m\",\"input\":\"a\",\"truncate\":1}` | truncate | `'truncate' must be a boolean, but it is an integer.`",
                "`{\"model\":\"m\",\"input\":\"a\",\"encoding_format\":\"hex\"}` | encoding_format | `'encoding_format' must be 'float' or 'base64', but it is 'hex'.`",
                "`{\"model\":\"m\",\"model\":\"n\",\"input\":\"a\"}` | model | `'model' is given twice.`",
                "`{\"input\":\"a\"}` | model | `'model' is missing.`",
                "`{\"model\":[],\"input\":\"a\"}` | model | `'model' must be a string, but it is an array.`",
                "`[]` | `` | `The body must be a JSON object, but it is an array.`",
                "`{\"model\":` | `` | `The body ends in the middle of the JSON.`",
                "`{\"model\":\"m\",}` | `` | `The body is not valid JSON: line 1, column 14.`",
                "`{\"model\":\"m\",\"input\":\"a\"} x` | `` | `The body is not valid JSON: line 1, column 27.`",
                "`{\"model\":\"m\",\"input\":\"a\"} {}` | `` | `Something follows the JSON object.`"
            })
    void saysWhatIsWrong(String json, String param, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e ->
                                assertThat(e.failure())
                                        .isEqualTo(new Failure.InvalidInput(param, message)));
    }

    /**
     * Bytes changed, lost and doubled at random: any answer is right but an unforeseen exception.
     */
    @Test
    void mangledRequestsAreReadOrRefused() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        byte[] good =
                "{\"model\":\"m\",\"input\":[\"a\\u00e4😀\",[1,2.0],{\"type\":\"text\",\"text\":\"b\"},[{\"type\":\"image_url\",\"x\":[{}]}]],\"dimensions\":8,\"truncate\":null}"
                        .getBytes(UTF_8);
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes =
                    java.util.Arrays.copyOf(
                            good,
                            good.length
                                    - (random.nextInt(4) == 0 ? random.nextInt(good.length) : 0));
            for (int n = random.nextInt(4); n >= 0 && bytes.length > 0; n--) {
                bytes[random.nextInt(bytes.length)] =
                        random.nextBoolean()
                                ? good[random.nextInt(good.length)]
                                : (byte) random.nextInt();
            }
            try {
                AskJson.read(bytes, 0, bytes.length);
            } catch (FailureException expected) {
                assertThat(expected.failure()).isInstanceOf(Failure.InvalidInput.class);
            }
        }
    }

    /** The function's requests come as trees; they must be judged as bytes are. */
    @Test
    void treesAreReadAsBytesAre() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        for (String input :
                List.of(
                        "\"a\"",
                        "[\"a\"]",
                        "[1,2]",
                        "[1,-1.5]",
                        "[[1],\"\"]",
                        "5",
                        "null",
                        "{}",
                        "[true]",
                        "[1e400]",
                        "[99999999999999999999]")) {
            String json = "{\"model\":\"m\",\"input\":" + input + "}";
            JsonNode tree = mapper.readTree(json);

            assertThat(outcome(() -> AskJson.read(tree.traverse())))
                    .isEqualTo(outcome(() -> read(json)));
        }
    }

    private interface Reading {
        Ask read() throws IOException;
    }

    private static String outcome(Reading reading) throws IOException {
        try {
            return reading.read().inputs().items().stream()
                    .map(item ->
                            item instanceof EmbeddingInput.Tokens(int[] ids)
                                    ? List.of(ids.length, ids[0]).toString()
                                    : item.toString())
                    .toList()
                    .toString();
        } catch (FailureException e) {
            // A tree has lost how a number was written.
            return e.getMessage().replaceAll("is [0-9.eE+A-Z\"a-z]+, which", "is N, which");
        }
    }

    private static Ask read(String json) {
        byte[] bytes = json.getBytes(UTF_8);
        return AskJson.read(bytes, 0, bytes.length);
    }
}
