package dev.quarterdeck.demo;

import java.util.ArrayList;
import java.util.List;

/** Every endpoint's routes, in the order in which they are tried. */
final class Routes {

    private Routes() {}

    static List<Route> of(World world, Faults faults) {
        var routes = new ArrayList<Route>();
        routes.addAll(new SystemEndpoints(world, faults).routes());
        routes.addAll(new ContainerReads(world).routes());
        routes.addAll(new ContainerActions(world).routes());
        routes.addAll(new LogEndpoint(world).routes());
        routes.addAll(new StatsEndpoint(world).routes());
        routes.addAll(new AttachEndpoint(world).routes());
        routes.addAll(new ExecEndpoints(world).routes());
        routes.addAll(new ImageEndpoints(world).routes());
        routes.addAll(new EventEndpoint(world).routes());
        return routes;
    }
}
