package io.lampejo.functions.caching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lampejo.call.CacheUse;
import io.lampejo.call.Call;
import io.lampejo.http.Calls;
import io.quarkus.funqy.Funq;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The functions {@code cache-lookup} and {@code cache-warm}. Both take a field {@code tenant} where
 * {@code /v1/cache} has a parameter of that name.
 */
public class CacheUseFunctions {
    private static final String TENANT = "tenant";
    private static final String REQUESTS = "requests";

    private final Lookup lookup;
    private final WarmUp warmUp;
    private final Calls calls;
    private final Access access;

    CacheUseFunctions(Lookup lookup, WarmUp warmUp, Calls calls, Access access) {
        this.lookup = lookup;
        this.warmUp = warmUp;
        this.calls = calls;
        this.access = access;
    }

    /** {@code POST /v1/cache/lookup} without HTTP. */
    @Funq("cache-lookup")
    public Uni<CacheAnswer> lookup(@Nullable CacheCall call) {
        return Uni.createFrom()
                .deferred(() -> {
                    ObjectNode object = CacheCall.object(call);
                    String tenant = access.tenant(CacheCall.take(TENANT, object));
                    WrittenRequest written =
                            RequestDecoder.ofLookup().read(CacheCall.bytes(object));
                    Call own = calls.plain();
                    return lookup.of(
                            written,
                            new Call(
                                    tenant,
                                    own.requestId(),
                                    own.deadline(),
                                    written.use().orElse(CacheUse.DEFAULT)));
                })
                .map(FindingsJson::write)
                .map(CacheAnswer::of);
    }

    /** {@code PUT /v1/cache} without HTTP: its lines are objects in a list {@code requests}. */
    @Funq("cache-warm")
    public Uni<CacheAnswer> warm(@Nullable CacheCall call) {
        return Uni.createFrom()
                .deferred(() -> {
                    access.requireAdmin();
                    ObjectNode object = CacheCall.object(call);
                    Optional<String> named = CacheCall.take(TENANT, object);
                    WarmUp.Sender sender =
                            new WarmUp.Sender(
                                    access.tenant(named),
                                    calls.plain().requestId(),
                                    CacheUse.DEFAULT);
                    return warmUp.lines(Multi.createFrom().iterable(lines(object)), sender);
                })
                .map(Tally::json)
                .map(CacheAnswer::of);
    }

    private static List<Line> lines(ObjectNode object) {
        JsonNode requests = object.remove(REQUESTS);
        if (!object.isEmpty()) {
            String name = object.fieldNames().next();
            throw Wrong.field(
                    Wrong.shown(name),
                    "There is no field '%s', but: %s, %s."
                            .formatted(Wrong.shown(name), TENANT, REQUESTS));
        }
        if (!(requests instanceof ArrayNode array) || array.isEmpty()) {
            throw Wrong.field(REQUESTS, "'requests' must be an array of at least one object.");
        }
        List<Line> lines = new ArrayList<>(array.size());
        for (JsonNode request : array) {
            lines.add(new Line.Whole(lines.size() + 1L, CacheCall.bytes(request)));
        }
        return lines;
    }
}
