package dev.quarterdeck.demo;

import java.util.List;

/** The one table of everything that can be asked. */
final class Router {

    private static final Route UNKNOWN =
            new Route(
                    "?",
                    "page not found",
                    exchange -> {
                        throw new ApiError(404, "page not found");
                    });

    private final List<Route> routes;

    Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    Routed route(Request request) {
        for (Route route : routes) {
            String variable = route.match(request);
            if (variable != null) {
                return new Routed(route, variable);
            }
        }
        return new Routed(UNKNOWN, "");
    }
}
