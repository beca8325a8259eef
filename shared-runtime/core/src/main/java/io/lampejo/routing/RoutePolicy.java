package io.lampejo.routing;

import io.lampejo.failure.Failure;
import io.lampejo.failure.FailureException;
import io.lampejo.model.ModelInfo;
import io.lampejo.model.Models;

/** Decides where a request goes. Pure. */
final class RoutePolicy {

    private RoutePolicy() {}

    /**
     * @throws FailureException {@link Failure.UnknownModel} where no route leads to that model
     */
    static Route route(String model, Models models) {
        if (models.find(model).isEmpty()) {
            throw new FailureException(
                    new Failure.UnknownModel(
                            model, models.all().stream().map(ModelInfo::id).toList()));
        }
        return new Route.Cpu();
    }
}
