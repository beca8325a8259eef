package io.lampejo.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lampejo.json.JsonParser;
import io.lampejo.json.JsonValue.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatTemplateTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2025-03-07T23:30:00Z"), ZoneId.of("Asia/Tokyo"));

    /** Reached sooner than the default ones. */
    private static final RenderLimits TIGHT = new RenderLimits(300_000, 3_000_000, 100);

    @Test
    void refusesInTheTemplatesOwnWords() {
        TemplateRefusal refusal =
                catchThrowableOfType(
                        TemplateRefusal.class,
                        () -> render("a\n{{ raise_exception('Roles must alternate') }}", "{}"));

        assertThat(refusal).hasMessage("Roles must alternate");
        assertThat(refusal.kind()).isEqualTo(TemplateException.Kind.REFUSED);
    }

    @Test
    void namesTheLineOfWhatFails() {
        assertThatThrownBy(
                        () -> render("a\n{% if true %}\n{{ x.y.z }}\n{% endif %}", "{\"x\": {}}"))
                .isInstanceOf(TemplateException.class)
                .hasMessage("line 3: 'dict object' has no attribute 'y'");
        assertThatThrownBy(() -> render("a\n\n{{ m.content }}", "{}"))
                .hasMessage("line 3: 'm' is undefined");
    }

    @Test
    void namesTheLineOfWrongSyntax() {
        TemplateSyntaxException wrong =
                catchThrowableOfType(
                        TemplateSyntaxException.class,
                        () -> ChatTemplate.parse("{% for m in messages %}\n{{ m }}\n{% endif %}"));

        assertThat(wrong.line()).isEqualTo(3);
        assertThat(wrong).hasMessageContaining("line 3").hasMessageContaining("endif");
    }

    @Test
    void tellsTheTimeOfTheClocksZone() {
        assertThat(render("{{ strftime_now('%d %b %Y, %H:%M') }}", "{}"))
                .isEqualTo("08 Mar 2025, 08:30");
    }

    @Test
    void keepsNumbersAsTheyWereWritten() {
        String variables = "{\"x\": [1, 1.0, 1e2, 12345678901234567890123, -0, 0.1]}";

        assertThat(render("{{ x }} {{ x | tojson }}", variables))
                .isEqualTo(
                        "[1, 1.0, 100.0, 12345678901234567890123, 0, 0.1]"
                                + " [1, 1.0, 100.0, 12345678901234567890123, 0, 0.1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% block a %}{% endblock %}",
                "{% include 'a' %}",
                "{% extends 'a' %}",
                "{% import 'a' as b %}",
                "{% autoescape true %}{% endautoescape %}"
            })
    void refusesWhatNeedsOtherTemplates(String source) {
        assertThatThrownBy(() -> ChatTemplate.parse(source))
                .isInstanceOf(TemplateSyntaxException.class)
                .hasMessageContaining("has no place in a chat template");
    }

    @ParameterizedTest
    @Timeout(20)
    @ValueSource(
            strings = {
                "{% for i in range(100000) %}{% for j in range(100000) %}{% endfor %}{% endfor %}",
                "{{ 'a' * 1000000000 }}",
                "{{ [0] * 1000000000 }}",
                "{{ 2 ** 100000000 }}",
                "{{ 10 ** (10 ** 10) }}",
                "{% set n = namespace(s='ab') %}{% for i in range(99) %}{% set n.s = n.s + n.s %}{% endfor %}",
                "{% set n = namespace(l=[1]) %}{% for i in range(99) %}{% set n.l = n.l + n.l %}{% endfor %}",
                "{% set n = namespace(l=[]) %}{% for i in range(99) %}{% set n.l = [n.l, n.l] %}{% endfor %}{{ n.l }}",
                "{% set n = namespace(l=[]) %}{% for i in range(99) %}{% set n.l = [n.l, n.l] %}{% endfor %}{{ n.l | tojson }}",
                "{% set n = namespace(a=[], b=[]) %}{% for i in range(99) %}{% set n.a = [n.a, n.a] %}{% set n.b = [n.b, n.b] %}{% endfor %}{{ n.a == n.b }}",
                "{% set n = namespace(a=(1,)) %}{% for i in range(99) %}{% set n.a = (n.a, n.a) %}{% endfor %}{{ {n.a: 1} }}",
                "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
                "{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}",
                "{{ '%1000000000d' % 1 }}",
                "{{ '{:1000000000}'.format('a') }}",
                "{{ 'a'.center(1000000000) }}",
                "{{ 'a' | center(1000000000) }}",
                "{{ 'a\nb' | indent(1000000000) }}",
                "{{ {'a': 1} | tojson(indent=1000000000) }}",
                "{{ range(100000) | batch(1, 0) | slice(1000000000, 1) | list }}",
                "{% set s = 'a' * 1000000 %}{% for i in range(100000) %}{% if s[::-1] == s %}{% endif %}{% endfor %}",
                "{% set s = 'a' * 1000000 %}{% for i in range(100000) %}{% if 'b' in s %}{% endif %}{% endfor %}",
                "{% set s = 'a' * 1000000 %}{% for i in range(100000) %}{% set t = s.find('b') %}{% endfor %}",
                "{% set s = '日' * 1000000 %}{% for i in range(100000) %}{% set t = s | length %}{% endfor %}",
                "{% set s = '日' * 1000000 %}{% for i in range(100000) %}{% set t = s[500000] %}{% endfor %}",
                "{% set s = 'a' * 1000000 %}{% for i in range(100000) %}{% set t = s | wordcount %}{% endfor %}"
            })
    void isStoppedWhereItTakesTooMuch(String hostile) {
        TemplateException stopped =
                catchThrowableOfType(
                        TemplateException.class,
                        () -> ChatTemplate.parse(hostile).render(JsonObject.EMPTY, CLOCK, TIGHT));

        assertThat(stopped.kind()).isEqualTo(TemplateException.Kind.LIMIT);
    }

    @Test
    void staysWithinTheLimitsItIsGiven() {
        ChatTemplate template = ChatTemplate.parse("{% for i in range(9) %}{{ i }}{% endfor %}");
        JsonObject none = JsonObject.EMPTY;

        assertThat(template.render(none, CLOCK, new RenderLimits(100, 100, 1)))
                .isEqualTo("012345678");
        assertThatThrownBy(() -> template.render(none, CLOCK, new RenderLimits(20, 100, 1)))
                .hasMessageContaining("more than 20 steps");
        assertThatThrownBy(() -> template.render(none, CLOCK, new RenderLimits(100, 8, 1)))
                .hasMessageContaining("more than 8 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "{1: ", "- ", "not ", "a if b else ", "a|b(", "a.b(", "a["})
    void survivesWhatIsNestedTooDeeply(String opening) {
        String source = "{{ " + opening.repeat(100_000) + " }}";

        assertThatThrownBy(() -> ChatTemplate.parse(source))
                .isInstanceOf(TemplateSyntaxException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {" + 1", " ~ 1", " | string", " | e | upper", ".a", "[0]", " or y"})
    void survivesLongChains(String link) {
        String source = "{{ x" + link.repeat(50_000) + " }}";

        Throwable failure = catchThrowable(() -> render(source, "{\"x\": \"\"}"));

        assertThat(failure == null || failure instanceof TemplateException).isTrue();
    }

    @Test
    void rendersAMillionCharactersWithinTheDefaultLimits() {
        String text = "Lorem ipsum 😀 ".repeat(70_000);
        String variables =
                "{\"messages\": [{\"role\": \"user\", \"content\": \"%s\"}]}".formatted(text);
        ChatTemplate template = ChatTemplate.parse(Golden.text("chat/qwen3.jinja"));

        String prompt =
                template.render(
                        (JsonObject) JsonParser.parse(variables), CLOCK, RenderLimits.DEFAULT);

        assertThat(prompt).contains(text);
    }

    @Test
    void isRenderedByManyThreadsAtOnce() throws Exception {
        ChatTemplate template = ChatTemplate.parse(Golden.text("chat/smollm3.jinja"));
        Callable<List<String>> task =
                () -> {
                    List<String> prompts = new ArrayList<>();
                    for (int i = 0; i < 200; i++) {
                        String content = Thread.currentThread().threadId() + "-" + i;
                        JsonObject variables =
                                (JsonObject)
                                        JsonParser.parse(
                                                "{\"messages\": [{\"role\": \"user\", \"content\": \"%s\"}]}"
                                                        .formatted(content));
                        String prompt = template.render(variables, CLOCK, RenderLimits.DEFAULT);
                        prompts.add(prompt.replace(content, "@"));
                    }
                    return prompts;
                };

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<String> prompts = new ArrayList<>();
            for (Future<List<String>> done : threads.invokeAll(List.of(task, task, task, task))) {
                prompts.addAll(done.get());
            }

            assertThat(prompts)
                    .hasSize(800)
                    .containsOnly(prompts.getFirst())
                    .first()
                    .asString()
                    .contains("@");
        }
    }

    private static String render(String source, String variables) {
        return ChatTemplate.parse(source)
                .render((JsonObject) JsonParser.parse(variables), CLOCK, RenderLimits.DEFAULT);
    }
}
