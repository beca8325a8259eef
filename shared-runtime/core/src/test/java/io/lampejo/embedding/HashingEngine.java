package io.lampejo.embedding;

import io.lampejo.content.Content;
import io.lampejo.content.Modality;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.model.ModelInfo;
import io.lampejo.model.Models;
import io.lampejo.model.Space;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A working engine in a few lines, for tests of what stands around one: words are tokens, vectors
 * are random but fixed by the tokens. Records its runs.
 */
public final class HashingEngine implements Embedder, SequencePreparer, Models {
    public static final String MODEL = "hashing";
    public static final int WINDOW = 512;
    private static final int DIMS = 16;

    public final List<List<Integer>> runs = new CopyOnWriteArrayList<>();
    private final boolean batchInvariant;

    public HashingEngine(boolean batchInvariant) {
        this.batchInvariant = batchInvariant;
    }

    @Override
    public Uni<Embeddings> embed(EmbeddingRequest request) {
        return Uni.createFrom()
                .item(() -> {
                    List<Embedding> items = new ArrayList<>();
                    List<Integer> lengths = new ArrayList<>();
                    for (int i = 0; i < request.inputs().size(); i++) {
                        TokenSequence sequence = prepare(request, i);
                        lengths.add(sequence.length());
                        items.add(
                                new Embedding(
                                        vector(sequence), sequence.length(), sequence.dropped()));
                    }
                    runs.add(lengths);
                    return Embeddings.computed(items);
                });
    }

    @Override
    public TokenSequence prepare(EmbeddingRequest request, int index) {
        int[] ids =
                switch (request.inputs().get(index)) {
                    case TokenSequence ready -> ready.ids();
                    case EmbeddingInput.Tokens(int[] given) -> given;
                    case EmbeddingInput.Of(Content.Text(String text)) ->
                            Arrays.stream(text.split(" ")).mapToInt(String::hashCode).toArray();
                };
        int dropped =
                request.inputs().get(index) instanceof TokenSequence ready ? ready.dropped() : 0;
        if (ids.length <= WINDOW) {
            return new TokenSequence(ids, dropped);
        }
        if (request.truncation() == Truncation.REFUSE) {
            throw new FailureException(
                    new Failure.ContextOverflow("input", index, ids.length, WINDOW));
        }
        return new TokenSequence(Arrays.copyOf(ids, WINDOW), ids.length - WINDOW);
    }

    @Override
    public boolean batchInvariant(String model) {
        return batchInvariant;
    }

    @Override
    public Optional<ModelInfo> find(String id) {
        return all().stream().filter(model -> model.id().equals(id)).findFirst();
    }

    @Override
    public List<ModelInfo> all() {
        return List.of(
                new ModelInfo(
                        MODEL,
                        "fingerprint-1",
                        new Space(MODEL, DIMS),
                        WINDOW,
                        Integer.MAX_VALUE,
                        Set.of(Modality.TEXT),
                        List.of(),
                        Instant.EPOCH,
                        "lampejo"));
    }

    private static float[] vector(TokenSequence sequence) {
        SplittableRandom random = new SplittableRandom(Arrays.hashCode(sequence.ids()));
        float[] vector = new float[DIMS];
        for (int i = 0; i < DIMS; i++) {
            vector[i] = (float) random.nextDouble(-1, 1);
        }
        Vectors.normalize(vector);
        return vector;
    }
}
