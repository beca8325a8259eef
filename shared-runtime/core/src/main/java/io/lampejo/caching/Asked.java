package io.lampejo.caching;

import io.lampejo.call.CacheUse;
import io.lampejo.call.Call;
import io.lampejo.embedding.EmbeddingInput;
import io.lampejo.embedding.EmbeddingRequest;
import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A request and the keys of its items.
 *
 * @param keys in the order of the inputs, with duplicates
 */
record Asked(EmbeddingRequest request, List<CacheKey> keys) {

    CacheUse use() {
        return request.call().cacheUse();
    }

    Call call() {
        return request.call();
    }

    /** A request for the inputs of these keys alone, in their order. */
    EmbeddingRequest requestFor(List<CacheKey> some) {
        if (some.size() == keys.size()) {
            return request;
        }
        Map<CacheKey, EmbeddingInput> byKey = HashMap.newHashMap(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            byKey.putIfAbsent(keys.get(i), request.inputs().get(i));
        }
        List<EmbeddingInput> inputs = new ArrayList<>(some.size());
        for (CacheKey key : some) {
            inputs.add(byKey.get(key));
        }
        return request.withInputs(inputs);
    }

    /** What computing {@code computed} failed with, told in the indices that this caller knows. */
    Throwable inItsOwnWords(Throwable failure, List<CacheKey> computed) {
        if (failure instanceof FailureException e
                && e.failure() instanceof Failure.ContextOverflow over
                && over.index() < computed.size()) {
            int index = keys.indexOf(computed.get(over.index()));
            if (index >= 0 && index != over.index()) {
                return new FailureException(
                        new Failure.ContextOverflow(
                                over.param(), index, over.tokens(), over.window()));
            }
        }
        return failure;
    }
}
