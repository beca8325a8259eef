package io.lampejo.functions.generation;

import io.lampejo.call.Call;
import io.lampejo.generation.GeneratorInfo;
import io.lampejo.http.Bodies;
import io.lampejo.http.Calls;
import io.lampejo.http.EventLoop;
import io.lampejo.http.JsonBodies;
import io.lampejo.http.JsonBytes;
import io.lampejo.http.JsonReader;
import io.netty.buffer.Unpooled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Takes a request in and delivers its answer, whole or as a stream. Runs on the event loop; large
 * bodies and large answers are read and written on a worker.
 */
@Singleton
final class Deliverer {

    /** Bytes that are read or written within about half a millisecond. */
    private static final int QUICK_BYTES = 128 * 1024;

    private final Answers answers;
    private final Calls calls;
    private final GenerationLimits limits;
    private final StreamPolicy policy;
    private final Clock clock = Clock.systemUTC();

    Deliverer(Answers answers, Calls calls, GenerationLimits limits, StreamPolicy policy) {
        this.answers = answers;
        this.calls = calls;
        this.limits = limits;
        this.policy = policy;
    }

    /** The response to a request; it never comes where the answer is streamed instead. */
    Uni<RestResponse<Buffer>> deliver(
            RoutingContext context, JsonReader.Decoder<? extends Exchange> decoder) {
        JsonBodies.require(context.request());
        Call call = calls.of(context, limits.budget());
        Buffer body = Bodies.take(context);
        if (body.length() <= QUICK_BYTES) {
            return answer(RequestJson.READER.read(body, decoder), call, context);
        }
        return Uni.createFrom()
                .<Exchange>item(() -> RequestJson.READER.read(body, decoder))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(new EventLoop())
                .flatMap(exchange -> answer(exchange, call, context));
    }

    private Uni<RestResponse<Buffer>> answer(Exchange exchange, Call call, RoutingContext context) {
        Ask ask = exchange.ask();
        GeneratorInfo model = answers.model(ask);
        AnswerHead head = AnswerHead.of(exchange.idPrefix(), model, clock);
        return switch (ask.delivery()) {
            case WHOLE ->
                    answers.whole(ask, model, call)
                            .emitOn(new EventLoop())
                            .flatMap(answer -> written(exchange, head, answer, context));
            case STREAM, STREAM_WITH_USAGE ->
                    Uni.createFrom()
                            .emitter(caller ->
                                    stream(exchange, head, context, caller::fail)
                                            .start(answers.events(ask, model, call)));
        };
    }

    private AnswerStream stream(
            Exchange exchange,
            AnswerHead head,
            RoutingContext context,
            Consumer<Throwable> beforeHead) {
        return new AnswerStream(
                new ResponseOutlet(context, policy.unsentBytes()),
                exchange.events(head),
                policy,
                new Refusals(exchange.ask().names(), Bodies.requestId(context), beforeHead));
    }

    private static Uni<RestResponse<Buffer>> written(
            Exchange exchange, AnswerHead head, Collected answer, RoutingContext context) {
        Headers.set(answer.started(), context.response());
        int size = answer.estimate();
        if (size <= QUICK_BYTES) {
            return Uni.createFrom().item(json(exchange, head, answer, size));
        }
        return Uni.createFrom()
                .item(() -> json(exchange, head, answer, size))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    @SuppressWarnings("deprecation") // the one way to give Vert.x an array without a copy
    private static RestResponse<Buffer> json(
            Exchange exchange, AnswerHead head, Collected answer, int size) {
        JsonBytes json = exchange.whole(head, answer, new JsonBytes(size));
        Buffer body = Buffer.buffer(Unpooled.wrappedBuffer(json.array(), 0, json.size()));
        return RestResponse.ResponseBuilder.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
