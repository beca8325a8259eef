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

    @ServerExceptionMapper({FailureException.class, RefusedException.class, Throwable.class})
    RestResponse<byte[]> failed(Throwable e, RoutingContext context) {
        return answer(Failed.toldAndLogged(e, FailedRoutes.requestId(context))).build();
    }

    /** Named for itself, or Quarkus's own page for unknown routes would come first. */
    @ServerExceptionMapper
    RestResponse<byte[]> notFound(NotFoundException e, RoutingContext context) {
        return answer(FrontDoor.unknownRoute(context.request())).build();
    }

    /** Statuses that REST chose. Its words name classes at times, so ours replace them. */
    @ServerExceptionMapper
    RestResponse<byte[]> byStatus(WebApplicationException e, RoutingContext context) {
        int status = e.getResponse().getStatus();
        if (status == 500) {
            return failed(e, context);
        }
        HttpError error = HttpError.ofStatus(status);
        String allow = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
        if (allow == null) {
            return answer(error).build();
        }
        return answer(error.saying("The route does not know this method, but " + allow + "."))
                .header(HttpHeaders.ALLOW, allow)
                .build();
    }

    private static RestResponse.ResponseBuilder<byte[]> answer(HttpError error) {
        var answer =
                RestResponse.ResponseBuilder.<byte[]>create(error.status()).entity(error.toJson());
        ErrorAnswers.headers(error).forEach(answer::header);
        return answer;
    }
}
