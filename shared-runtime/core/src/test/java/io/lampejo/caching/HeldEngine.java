package io.lampejo.caching;

import io.lampejo.embedding.Embedder;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.embedding.Embeddings;
import io.lampejo.embedding.HashingEngine;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An engine whose answers come when the test says so. Records what it was asked. */
final class HeldEngine implements Embedder {
    record Held(EmbeddingRequest request, UniEmitter<? super Embeddings> emitter) {}

    final HashingEngine engine = new HashingEngine(true);
    final List<Held> held = new CopyOnWriteArrayList<>();
    final AtomicInteger cancelled = new AtomicInteger();

    @Override
    public Uni<Embeddings> embed(EmbeddingRequest request) {
        return Uni.createFrom()
                .<Embeddings>emitter(emitter -> held.add(new Held(request, emitter)))
                .onCancellation()
                .invoke(cancelled::incrementAndGet);
    }

    void answer(int index) {
        Held call = held.get(index);
        call.emitter().complete(engine.embed(call.request()).await().indefinitely());
        engine.runs.clear();
    }

    void fail(int index, Throwable failure) {
        held.get(index).emitter().fail(failure);
    }
}
