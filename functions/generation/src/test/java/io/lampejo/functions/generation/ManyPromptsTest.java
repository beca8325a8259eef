package io.lampejo.functions.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.generation.GenerationEvent;
import io.lampejo.generation.Usage;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManyPromptsTest {
    private static final int ANSWERS = 3;
    private static final int DELTAS = 100;

    @Test
    void waitsForAReaderWhoIsSlowerThanItsAnswers() {
        List<Multi<GenerationEvent>> answers = new ArrayList<>();
        for (int i = 0; i < ANSWERS; i++) {
            answers.add(answer());
        }

        AssertSubscriber<GenerationEvent> reader =
                ManyPrompts.merge(answers, 1)
                        .subscribe()
                        .withSubscriber(AssertSubscriber.create(0));
        reader.request(1).request(2).request(1000).assertCompleted();

        for (int i = 0; i < ANSWERS; i++) {
            int choice = i;
            assertThat(reader.getItems())
                    .filteredOn(event ->
                            event instanceof GenerationEvent.TextDelta delta
                                    && delta.choice() == choice)
                    .extracting(event -> ((GenerationEvent.TextDelta) event).text())
                    .containsExactlyElementsOf(texts());
        }
        assertThat(reader.getLastItem())
                .isEqualTo(
                        new GenerationEvent.Finished(new Usage(ANSWERS * 5, 0, ANSWERS * DELTAS)));
    }

    private static Multi<GenerationEvent> answer() {
        List<GenerationEvent> events = new ArrayList<>();
        events.add(FakeGenerator.STARTED);
        texts().forEach(text -> events.add(new GenerationEvent.TextDelta(0, text, List.of())));
        events.add(new GenerationEvent.Finished(new Usage(5, 0, DELTAS)));
        return Multi.createFrom().iterable(events);
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < DELTAS; i++) {
            texts.add("word " + i);
        }
        return texts;
    }
}
