package io.lampejo.generation.decoding;

import static io.lampejo.generation.decoding.Requests.prompt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrefixStoreTest {
    private static final int BLOCK = PrefixStore.BLOCK;

    private final PrefixStore store = new PrefixStore();
    private final List<Kept> kept = new ArrayList<>();

    @Test
    void findsABlockOnlyBehindTheTokensItWasComputedBehind() {
        int[] one = prompt(1, 2 * BLOCK);
        int[] other =
                IntStream.concat(IntStream.of(prompt(2, BLOCK)), IntStream.of(one).skip(BLOCK))
                        .toArray();
        keep("alice", one);
        keep("alice", other, 1);

        assertThat(found("alice", one)).isEqualTo(2);
        assertThat(found("alice", other)).isEqualTo(1);
    }

    @Test
    void tellsApartTokensOfTheSameHash() {
        int[] one = new int[BLOCK];
        int[] other = new int[BLOCK];
        one[0] = 1;
        other[1] = 31; // the same polynomial
        keep("alice", one);

        assertThat(Arrays.hashCode(one)).isEqualTo(Arrays.hashCode(other));
        assertThat(found("alice", other)).isZero();
    }

    @Test
    void neverFindsAnotherTenantsBlocks() {
        int[] prompt = prompt(1, 3 * BLOCK);
        keep("alice", prompt);

        assertThat(found("bob", prompt)).isZero();
        assertThat(found("alice", prompt)).isEqualTo(3);
    }

    @Test
    void countsBytesAndClosesWhatItDrops() {
        keep("alice", prompt(1, 3 * BLOCK));
        keep("bob", prompt(2, 2 * BLOCK));
        assertThat(store.bytes()).isEqualTo(5 * 100);

        store.shrinkTo(250);
        assertThat(store.bytes()).isEqualTo(200);
        assertThat(kept.stream().filter(block -> block.closed == 1)).hasSize(3);
        store.clear();

        assertThat(store.bytes()).isZero();
        assertThat(kept).allMatch(block -> block.closed == 1);
    }

    @Test
    void dropsTheEndOfWhatWasUsedLongestAgoFirst() {
        int[] old = prompt(1, 2 * BLOCK);
        int[] used = prompt(2, 2 * BLOCK);
        keep("alice", used);
        keep("alice", old);
        assertThat(found("alice", used)).isEqualTo(2);

        store.shrinkTo(300);

        assertThat(found("alice", old)).isEqualTo(1);
        assertThat(found("alice", used)).isEqualTo(2);
    }

    @Test
    void remembersThatABeginningWasUsedWhileItHadBlocksBehindIt() {
        int[] shared = prompt(1, BLOCK);
        int[] longer =
                IntStream.concat(IntStream.of(shared), IntStream.of(prompt(2, BLOCK))).toArray();
        keep("alice", longer);
        keep("alice", prompt(3, BLOCK));
        assertThat(found("alice", shared)).isEqualTo(1);

        store.shrinkTo(100);

        assertThat(found("alice", longer)).isEqualTo(1);
        assertThat(found("alice", prompt(3, BLOCK))).isZero();
    }

    @Test
    void sparesABlockAndThoseBeforeIt() {
        int[] spared = prompt(1, 3 * BLOCK);
        PrefixStore.Node last = keep("alice", spared);
        keep("alice", prompt(2, 2 * BLOCK));

        store.shrinkTo(0, last);

        assertThat(store.bytes()).isEqualTo(300);
        assertThat(found("alice", spared)).isEqualTo(3);
        store.shrinkTo(0);
        assertThat(store.bytes()).isZero();
        assertThat(last.kept()).isFalse();
    }

    @Test
    void forgetsTenantsOfWhomNothingIsKept() {
        PrefixStore.Node before = store.root("alice");
        keep("alice", prompt(1, BLOCK));
        assertThat(store.root("alice")).isSameAs(store.root("alice")).isNotSameAs(before);

        store.clear();

        assertThat(store.root("alice")).isNotSameAs(store.root("alice"));
    }

    @Test
    void keepsBehindABeginningWhoseTenantWasForgottenMeanwhile() {
        PrefixStore.Node before = store.root("alice");
        keep("alice", prompt(1, BLOCK));
        store.clear();

        store.keep(before, prompt(2, BLOCK), 0, block(), PrefixStore.Source.PROMPT);

        assertThat(found("alice", prompt(2, BLOCK))).isEqualTo(1);
    }

    private PrefixStore.Node keep(String tenant, int[] tokens) {
        return keep(tenant, tokens, tokens.length / BLOCK);
    }

    private PrefixStore.Node keep(String tenant, int[] tokens, int blocks) {
        PrefixStore.Node node = store.root(tenant);
        for (int i = 0; i < blocks; i++) {
            PrefixStore.Node next = store.next(node, tokens, i * BLOCK);
            node =
                    next == null
                            ? store.keep(
                                    node, tokens, i * BLOCK, block(), PrefixStore.Source.PROMPT)
                            : next;
        }
        return node;
    }

    private int found(String tenant, int[] tokens) {
        int blocks = 0;
        PrefixStore.Node node = store.root(tenant);
        while ((blocks + 1) * BLOCK <= tokens.length) {
            node = store.next(node, tokens, blocks * BLOCK);
            if (node == null) {
                break;
            }
            blocks++;
        }
        return blocks;
    }

    private Kept block() {
        Kept block = new Kept();
        kept.add(block);
        return block;
    }

    private static final class Kept implements KvBlock {
        int closed;

        @Override
        public long bytes() {
            return 100;
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
