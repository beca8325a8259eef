package io.lampejo.functions.caching;

import io.lampejo.call.Call;
import io.lampejo.failure.FailureException;
import io.lampejo.http.ApiRequest;
import io.lampejo.http.HttpError;
import io.lampejo.http.RefusedException;
import io.lampejo.http.RequestReader;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;

/** The routes whose requests can be looked up and computed in advance. */
@Singleton
final class Readers {
    private final Map<String, RequestReader> byPath = new TreeMap<>();

    Readers(Instance<RequestReader> readers) {
        for (RequestReader reader : readers) {
            byPath.put(reader.path(), reader);
        }
    }

    /**
     * What a written request asks for.
     *
     * @throws FailureException where there is no such route
     * @throws RefusedException where the route would refuse it, naming a field as {@code
     *     body.input}
     */
    ApiRequest read(WrittenRequest written, Call call) {
        RequestReader reader = byPath.get(written.url());
        if (reader == null) {
            throw Wrong.field(
                    "url",
                    "'url' can be %s, but it is '%s'."
                            .formatted(
                                    String.join(", ", byPath.keySet()),
                                    Wrong.shown(written.url())));
        }
        try {
            return reader.read(written.body(), call);
        } catch (FailureException e) {
            throw refusal(e);
        }
    }

    /** What became of a request, as the fault of one that was written down. */
    static Throwable ofBody(ApiRequest request, Throwable failure) {
        Throwable told =
                switch (request) {
                    case ApiRequest.ForVectors _ -> failure;
                    case ApiRequest.ForTexts texts -> texts.inCallersWords().apply(failure);
                };
        return told instanceof FailureException expected && expected.getCause() == null
                ? refusal(expected)
                : told;
    }

    private static RefusedException refusal(FailureException e) {
        return new RefusedException(Wrong.within("body", HttpError.of(e.failure())));
    }
}
