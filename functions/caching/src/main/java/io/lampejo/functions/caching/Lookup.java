package io.lampejo.functions.caching;

import io.lampejo.caching.AnswerCache;
import io.lampejo.caching.Finding;
import io.lampejo.call.Call;
import io.lampejo.http.ApiRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.List;

/** Says what the cache would do for a request. It computes no answer and changes nothing. */
@Singleton
final class Lookup {
    private final EnabledCache cache;
    private final Readers readers;

    Lookup(EnabledCache cache, Readers readers) {
        this.cache = cache;
        this.readers = readers;
    }

    /** One finding for each input or prompt. Reads the request on a worker. */
    Uni<List<Finding>> of(WrittenRequest written, Call call) {
        AnswerCache asked = cache.get();
        return Uni.createFrom()
                .item(() -> readers.read(written, call))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(request -> of(request, asked));
    }

    static Uni<List<Finding>> of(ApiRequest request, AnswerCache cache) {
        return (switch (request) {
                    case ApiRequest.ForVectors(var vectors) -> cache.lookup(vectors);
                    case ApiRequest.ForTexts(var texts, var _) ->
                            Uni.join()
                                    .all(texts.stream().map(cache::lookup).toList())
                                    .andFailFast();
                })
                .onFailure()
                .transform(failure -> Readers.ofBody(request, failure));
    }
}
