package io.lampejo.generation.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.generation.Tools;
import io.lampejo.generation.token.Vocabulary;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ToolCallingTest {
    private static final Vocabulary NONE = new Vocabulary(List.of(), new BitSet());

    @Test
    void readsNothingWhereNothingMayBeCalled() {
        Tools none = ToolRequests.of(new Tools.Choice.None(), Tools.Parallel.ALLOWED);

        assertThat(ToolCalling.of(none, Optional.of(ToolDialect.HERMES), NONE)).isEmpty();
        assertThat(ToolCalling.of(Tools.NONE, Optional.empty(), NONE)).isEmpty();
        assertThat(ToolCalling.of(ToolRequests.auto(), Optional.empty(), NONE)).isEmpty();
    }

    @Test
    void refusesToolsThatTheModelHasNotLearntToCall() {
        assertThat(failure(ToolRequests.auto(ToolRequests.TIME), Optional.empty()))
                .isInstanceOfSatisfying(
                        Failure.Unsupported.class, it -> assertThat(it.param()).isEqualTo("tools"));
    }

    @Test
    void forcesCallsUponModelsThatHaveNotLearntThem() {
        Tools required = ToolRequests.of(new Tools.Choice.Required(), Tools.Parallel.ALLOWED);

        ToolCalling calling = ToolCalling.of(required, Optional.empty(), NONE).orElseThrow();

        assertThat(calling.dialect()).isEqualTo(ToolDialect.HERMES);
        assertThat(calling.demandsGrammar()).isTrue();
    }

    @Test
    void refusesAChoiceOfWhatIsNotThere() {
        Tools named = ToolRequests.of(new Tools.Choice.Named("nil"), Tools.Parallel.ALLOWED);
        Tools required = new Tools(List.of(), new Tools.Choice.Required(), Tools.Parallel.ALLOWED);

        assertThat(failure(named, Optional.of(ToolDialect.HERMES)).message()).contains("'nil'");
        assertThat(failure(required, Optional.of(ToolDialect.HERMES)))
                .isInstanceOf(Failure.InvalidInput.class);
    }

    @Test
    void namesGrammarsApart() {
        Optional<ToolDialect> hermes = Optional.of(ToolDialect.HERMES);
        Tools one = ToolRequests.of(new Tools.Choice.Auto(), Tools.Parallel.ONE_CALL);
        Tools many = ToolRequests.of(new Tools.Choice.Auto(), Tools.Parallel.ALLOWED);
        Tools named = ToolRequests.of(new Tools.Choice.Named("time"), Tools.Parallel.ALLOWED);

        List<String> names =
                List.of(
                        ToolCalling.of(one, hermes, NONE).orElseThrow().grammarName(),
                        ToolCalling.of(many, hermes, NONE).orElseThrow().grammarName(),
                        ToolCalling.of(named, hermes, NONE).orElseThrow().grammarName());

        assertThat(names).doesNotHaveDuplicates();
        assertThat(ToolCalling.of(many, hermes, NONE).orElseThrow().grammarName())
                .isEqualTo(names.get(1));
    }

    private static Failure failure(Tools tools, Optional<ToolDialect> dialect) {
        Failure[] failure = new Failure[1];
        assertThatThrownBy(() -> ToolCalling.of(tools, dialect, NONE))
                .isInstanceOfSatisfying(FailureException.class, it -> failure[0] = it.failure());
        return failure[0];
    }
}
