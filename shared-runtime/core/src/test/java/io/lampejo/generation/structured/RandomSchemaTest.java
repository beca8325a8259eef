package io.lampejo.generation.structured;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.lampejo.json.JsonParser;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class RandomSchemaTest {
    private static final Writer SMALL = new Writer(Vocabularies.of(700, 1));
    private static final Writer LARGE = new Writer(Vocabularies.of(50_000, 2));

    @RepeatedTest(400)
    void everyAnswerIsValidAndEveryValueGetsThrough(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        RandomSchema sample = RandomSchema.of(random);
        String schema = sample.schema().toString();
        Judge judge = new Judge(schema);
        Grammar grammar = Grammar.jsonSchema(JsonParser.parse(schema), "schema");

        for (int i = 0; i < 8; i++) {
            String answer = (i == 0 ? LARGE : SMALL).answer(grammar, 5 + 6 * i, random);
            assertThat(judge.valid(answer)).as("%s: %s", schema, answer).isTrue();
        }
        for (int i = 0; i < 8; i++) {
            StringBuilder text = new StringBuilder();
            write(sample.valid().get(), text, random);
            TokenConstraint constraint = SMALL.compiler().compile(grammar).start();
            assertThat(judge.valid(text.toString())).as("%s: %s", schema, text).isTrue();
            assertThat(SMALL.accepts(constraint, text.toString(), random))
                    .as("%s: %s", schema, text)
                    .isTrue();
        }
    }

    /** With and without a blank behind commas and colons, strings escaped or not. */
    private static void write(JsonNode value, StringBuilder text, Random random) {
        if (value.isArray()) {
            text.append('[');
            for (int i = 0; i < value.size(); i++) {
                text.append(i == 0 ? "" : random.nextBoolean() ? "," : ", ");
                write(value.get(i), text, random);
            }
            text.append(']');
        } else if (value.isObject()) {
            text.append('{');
            String separator = "";
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                text.append(separator);
                write(TextNode.valueOf(field.getKey()), text, new Random(0), 0);
                text.append(random.nextBoolean() ? ":" : ": ");
                write(field.getValue(), text, random);
                separator = random.nextBoolean() ? "," : ", ";
            }
            text.append('}');
        } else if (value.isTextual()) {
            write(value, text, random, random.nextInt(2));
        } else {
            text.append(value);
        }
    }

    private static void write(JsonNode string, StringBuilder text, Random random, int escapes) {
        String plain = string.toString();
        for (char c : plain.toCharArray()) {
            boolean constant = escapes == 0 || !isFree(string.asText());
            if (c > 126 && !constant && random.nextBoolean() && !Character.isSurrogate(c)) {
                text.append("\\u%04x".formatted((int) c));
            } else {
                text.append(c);
            }
        }
    }

    /** Constants have one spelling; theirs start with a v. */
    private static boolean isFree(String text) {
        return !text.startsWith("v");
    }
}
