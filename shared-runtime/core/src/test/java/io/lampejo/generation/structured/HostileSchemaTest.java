package io.lampejo.generation.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.json.JsonParser;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas that are wrong, or made to hurt. */
@Timeout(60)
class HostileSchemaTest {
    private static final Writer WRITER = new Writer(Vocabularies.of(2_000, 9));

    static Stream<Arguments> refused() {
        return Stream.of(
                schema("{'if':{}}", "#", "\"if\""),
                schema("{'type':'object','unevaluatedProperties':false}", "#", "unevaluated"),
                schema("{'type':'array','contains':{'type':'null'}}", "#", "\"contains\""),
                schema("{'properties':{'a':{'maxLenght':3}}}", "#/properties/a", "maxLenght"),
                schema("{'type':'text'}", "#", "\"type\" is \"text\""),
                schema("{'enum':3}", "#", "\"enum\" is no list"),
                schema("{'minLength':-1}", "#", "\"minLength\" is no count"),
                schema("{'maximum':'9'}", "#", "\"maximum\" is no number"),
                schema("{'multipleOf':0}", "#", "\"multipleOf\" is not over 0"),
                schema("{'items':3}", "#/items", "neither an object nor a boolean"),
                schema("{'items':{'$ref':'#/$defs/x'}}", "#/items", "no place in this schema"),
                schema("{'$ref':'https://example.com/s'}", "#", "no place in this schema"),
                schema("{'$ref':'#'}", "#", "refers to itself"),
                schema("{'anyOf':[{'$ref':'#'},{'type':'null'}]}", "#", "refers to itself"),
                schema("{'type':'string','pattern':'a(?=b)'}", "#", "a lookahead"),
                schema("{'type':'string','pattern':'(?<!a)b'}", "#", "a lookbehind"),
                schema("{'type':'string','pattern':'(a)\\\\1'}", "#", "a back reference"),
                schema("{'type':'string','pattern':'\\\\bx'}", "#", "a word boundary"),
                schema("{'type':'string','pattern':'('}", "#", "'('"),
                schema("{'type':'string','pattern':'a**'}", "#", "repeats"),
                schema("{'type':'string','pattern':'[z-a]'}", "#", "out of order"),
                schema("{'type':'string','pattern':'\\\\p{Xy}'}", "#", "\\p{Xy}"),
                schema("{'type':'string','minLength':3,'maxLength':2}", "#", "no value"),
                schema("{'type':'integer','minimum':3,'maximum':2}", "#", "no value"),
                schema("{'type':'integer','minimum':1.1,'maximum':1.9}", "#", "no value"),
                schema("{'allOf':[{'type':'string'},{'type':'null'}]}", "#", "no value"),
                schema(
                        "{'properties':{'a':false},'required':['a']}",
                        "#/properties/a",
                        "no value can be valid"),
                schema(
                        "{'properties':{'a':{'$ref':'#'}},'required':['a']}",
                        "#",
                        "no value can be valid"),
                schema("{'oneOf':[{'type':'integer'},{'minimum':3}]}", "#", "\"oneOf\""),
                schema(
                        "{'type':'array','uniqueItems':true,'items':{'type':'string'}}",
                        "#",
                        "uniqueItems"),
                schema("{'type':'string','not':{'pattern':'a'}}", "#/not", "a \"not\""),
                schema(
                        "{'type':'object','additionalProperties':true,'minProperties':2}",
                        "#",
                        "minProperties"),
                schema("{'const':'\\ud800'}", "#/const", "half a character"),
                schema("{'minimum':1e999999999}", "#/minimum", "too many digits"),
                schema("{'const':1e99999999999999}", "#/const", "too many digits"),
                schema("{'type':'string','minLength':1e300}", "#", "at least"),
                schema("{'type':'number','multipleOf':1e-300}", "#", "multipleOf"));
    }

    private static Arguments schema(String schema, String pointer, String why) {
        return Arguments.of(schema.replace('\'', '"'), pointer, why);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void saysWhatIsWrongAndWhere(String schema, String pointer, String why) {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> Grammar.jsonSchema(JsonParser.parse(schema), "the.param"))
                .satisfies(e ->
                        assertThat(e.failure())
                                .isInstanceOfSatisfying(
                                        Failure.InvalidInput.class,
                                        failure -> {
                                            assertThat(failure.param()).isEqualTo("the.param");
                                            assertThat(failure.message())
                                                    .contains("'" + pointer + "'")
                                                    .contains(why);
                                        }));
    }

    static Stream<String> heavy() {
        return Stream.of(
                pattern("((a{100}){100}){100}"),
                pattern("^.*a.{25}$"),
                pattern("(a|b)*a(a|b){30}"),
                pattern("^" + "a?".repeat(5_000) + "$"),
                pattern("^" + "\\\\p{L}".repeat(2_000) + "$"),
                pattern("(".repeat(5_000) + "a" + ")".repeat(5_000)),
                "{\"type\":\"string\",\"pattern\":\"^[a-z]+$\",\"maxLength\":100000}",
                "{\"allOf\":[%s]}"
                        .formatted(
                                list(
                                        200,
                                        i ->
                                                "{\"type\":\"string\",\"pattern\":\"a{%d}b\"}"
                                                        .formatted(i))),
                "{\"type\":\"integer\",\"multipleOf\":999983}",
                "{\"allOf\":[%s]}"
                        .formatted(
                                list(
                                        14,
                                        i ->
                                                "{\"anyOf\":[{\"minimum\":%d},{\"maximum\":%d},{\"multipleOf\":%d}]}"
                                                        .formatted(i, -i, i + 2))),
                "{\"enum\":[%s]}".formatted(list(30_000, Integer::toString)),
                "{\"$defs\":{%s,\"d4000\":{}},\"$ref\":\"#/$defs/d0\"}"
                        .formatted(
                                list(
                                        4_000,
                                        i ->
                                                "\"d%d\":{\"$ref\":\"#/$defs/d%d\"}"
                                                        .formatted(i, i + 1))),
                "{\"not\":".repeat(200) + "{}" + "}".repeat(200),
                "{\"type\":\"array\",\"prefixItems\":[%s]}".formatted(list(3_000, _ -> "{}")));
    }

    @ParameterizedTest
    @MethodSource("heavy")
    void refusesWhatWouldCostTooMuch(String schema) {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> Grammar.jsonSchema(JsonParser.parse(schema), "schema"))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(400));
    }

    static Stream<String> large() {
        return Stream.of(
                "{\"type\":\"object\",\"properties\":{%s}}"
                        .formatted(list(4_900, i -> "\"f%d\":{\"type\":\"string\"}".formatted(i))),
                "{\"enum\":[%s]}".formatted(list(4_000, i -> "\"value%d\"".formatted(i * 7_919))),
                "{\"oneOf\":[%s]}"
                        .formatted(
                                list(
                                        300,
                                        i ->
                                                "{\"type\":\"object\",\"properties\":{\"t\":{\"const\":%d}},\"required\":[\"t\"]}"
                                                        .formatted(i))),
                "{\"$defs\":{%s,\"d4000\":{}},\"$ref\":\"#/$defs/d0\"}"
                        .formatted(
                                list(
                                        4_000,
                                        i ->
                                                "\"d%d\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/d%d\"}}"
                                                        .formatted(i, i + 1))),
                "{\"type\":\"array\",\"items\":".repeat(120) + "{}" + "}".repeat(120),
                "{\"type\":\"array\",\"items\":{\"type\":\"null\"},\"minItems\":400,\"maxItems\":2000000000}",
                "{\"type\":\"string\",\"minLength\":500,\"maxLength\":2000000000}",
                "{\"$defs\":{\"n\":{\"anyOf\":[%s]}},\"$ref\":\"#/$defs/n\"}"
                        .formatted(
                                list(
                                        6,
                                        i ->
                                                "{\"type\":\"object\",\"properties\":{\"c\":{\"$ref\":\"#/$defs/n\"},\"x%d\":{\"type\":\"null\"}}}"
                                                        .formatted(i))));
    }

    @ParameterizedTest
    @MethodSource("large")
    void bearsWhatIsLarge(String schema) {
        Judge judge = new Judge(schema);
        Grammar grammar = Grammar.jsonSchema(JsonParser.parse(schema), "schema");

        for (int seed = 0; seed < 3; seed++) {
            String answer = WRITER.answer(grammar, 40, new Random(seed));
            assertThat(judge.valid(answer)).as("seed %d: %s", seed, answer).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"phone", "regex", "made-up"})
    void takesUnknownFormatsAsRemarks(String format) {
        Grammar grammar =
                Grammar.jsonSchema(
                        JsonParser.parse(
                                "{\"type\":\"string\",\"format\":\"%s\"}".formatted(format)),
                        "schema");

        assertThat(
                        WRITER.accepts(
                                WRITER.compiler().compile(grammar).start(),
                                "\"anything\"",
                                new Random(1)))
                .isTrue();
    }

    private static String pattern(String pattern) {
        return "{\"type\":\"string\",\"pattern\":\"%s\"}".formatted(pattern);
    }

    private static String list(int count, IntFunction<String> item) {
        return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(","));
    }
}
