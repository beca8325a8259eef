package io.lampejo.routing;

import io.lampejo.failure.FailureException;
import io.lampejo.model.Models;

/** Decides where a request goes. Pure. */
final class RoutePolicy {

    private RoutePolicy() {}

    /**
     * @throws FailureException {@link Models#refusal} where no route leads to that model
     */
    static Route route(String model, Models models) {
        if (models.find(model).isEmpty()) {
            throw new FailureException(models.refusal(model));
        }
        return new Route.Cpu();
    }
}
