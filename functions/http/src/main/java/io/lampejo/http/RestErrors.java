package io.lampejo.http;

import io.lampejo.failure.FailureException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What callers are told when a REST resource failed, or REST itself refused the request. */
final class RestErrors {

    @ServerExceptionMapper
    RestResponse<byte[]> failure(FailureException e, RoutingContext context) {
        HttpError error = HttpError.of(e.failure());
        if (error.status() == 500) {
            FailedRoutes.log(e, requestId(context));
        }
        return answer(error).build();
    }

    @ServerExceptionMapper
    RestResponse<byte[]> refused(RefusedException e) {
        return answer(e.error()).build();
    }

    @ServerExceptionMapper
    RestResponse<byte[]> notFound(NotFoundException e, RoutingContext context) {
        return answer(FrontDoor.unknownRoute(context.request())).build();
    }

    /** Statuses that JAX-RS chose. Its words name classes at times, so ours replace them. */
    @ServerExceptionMapper
    RestResponse<byte[]> byStatus(WebApplicationException e, RoutingContext context) {
        HttpError error = HttpError.ofStatus(e.getResponse().getStatus());
        if (error.status() == 500) {
            FailedRoutes.log(e, requestId(context));
        }
        String allow = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
        if (allow == null) {
            return answer(error).build();
        }
        return answer(error.saying("The route does not know this method, but " + allow + "."))
                .header(HttpHeaders.ALLOW, allow)
                .build();
    }

    @ServerExceptionMapper
    RestResponse<byte[]> unforeseen(Throwable e, RoutingContext context) {
        FailedRoutes.log(e, requestId(context));
        return answer(HttpError.ofStatus(500)).build();
    }

    private static String requestId(RoutingContext context) {
        return context.response().headers().get(FrontDoor.REQUEST_ID);
    }

    private static RestResponse.ResponseBuilder<byte[]> answer(HttpError error) {
        var answer =
                RestResponse.ResponseBuilder.create(
                        RestResponse.Status.fromStatusCode(error.status()),
                        ErrorAnswers.body(error));
        ErrorAnswers.headers(error).forEach(answer::header);
        return answer;
    }
}
