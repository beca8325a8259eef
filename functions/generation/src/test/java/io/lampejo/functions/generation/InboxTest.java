package io.lampejo.functions.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lampejo.functions.generation.Inbox.Signal;
import io.lampejo.generation.GenerationEvent.TextDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class InboxTest {

    @Test
    void keepsOrder() {
        Inbox inbox = new Inbox();

        inbox.put(text(0));
        inbox.put(text(1));
        inbox.put(text(2));

        assertThat(taken(inbox)).containsExactly(0, 1, 2);
        assertThat(inbox.takeAll()).isNull();
    }

    @Test
    void saysWhenTheReaderHasToBeWoken() {
        Inbox inbox = new Inbox();

        assertThat(inbox.put(text(0))).isTrue();
        assertThat(inbox.put(text(1))).isFalse();
        inbox.takeAll();
        assertThat(inbox.put(text(2))).isTrue();
    }

    /** A reader who sleeps until woken misses nothing. */
    @Test
    void losesNothingBetweenThreads() {
        int count = 200_000;
        Inbox inbox = new Inbox();
        Semaphore wakeUps = new Semaphore(0);
        CompletableFuture<Void> engine =
                CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < count; i++) {
                        if (inbox.put(text(i))) {
                            wakeUps.release();
                        }
                    }
                });

        List<Integer> all = new ArrayList<>();
        while (all.size() < count) {
            wakeUps.acquireUninterruptibly();
            all.addAll(taken(inbox));
        }

        engine.join();
        for (int i = 0; i < count; i++) {
            assertThat(all.get(i)).isEqualTo(i);
        }
    }

    private static Signal text(int i) {
        return Signal.of(new TextDelta(i, "", List.of()));
    }

    private static List<Integer> taken(Inbox inbox) {
        List<Integer> taken = new ArrayList<>();
        for (Signal signal = inbox.takeAll(); signal != null; signal = signal.next) {
            taken.add(((TextDelta) signal.event).choice());
        }
        return taken;
    }
}
