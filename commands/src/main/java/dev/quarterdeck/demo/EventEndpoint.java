package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** What happens, as it happens. */
final class EventEndpoint {

    private static final Set<String> FILTERS =
            Set.of(
                    "config",
                    "container",
                    "daemon",
                    "event",
                    "image",
                    "label",
                    "network",
                    "node",
                    "plugin",
                    "scope",
                    "secret",
                    "service",
                    "type",
                    "volume");

    private final World world;

    EventEndpoint(World world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(new Route("GET", "/events", this::events));
    }

    private void events(Exchange exchange) throws IOException, InterruptedException {
        Request request = exchange.request();
        Filters filters = Filters.of(request, FILTERS);
        Instant since = Times.parse(request.query("since"), world.now());
        Instant until = Times.parse(request.query("until"), world.now());
        Instant from = since == null && until != null ? Instant.EPOCH : since;
        BlockingQueue<Happenings.Event> queue = world.happenings().listen(from);
        try (OutputStream out = exchange.stream("application/json")) {
            exchange.whenGone(() -> queue.clear());
            follow(exchange, queue, filters, until, out);
        } finally {
            world.happenings().forget(queue);
        }
    }

    private void follow(
            Exchange exchange,
            BlockingQueue<Happenings.Event> queue,
            Filters filters,
            @Nullable Instant until,
            OutputStream out)
            throws IOException, InterruptedException {
        while (!exchange.gone() && !world.closed()) {
            Happenings.Event event = queue.poll(rest(until), TimeUnit.MILLISECONDS);
            if (event == null && until != null && !world.now().isBefore(until)) {
                return;
            }
            if (event != null && passes(event, filters) && !isAfter(event, until)) {
                write(out, event);
            }
        }
    }

    private long rest(@Nullable Instant until) {
        long longest = 500;
        return until == null
                ? longest
                : Math.clamp(until.toEpochMilli() - world.now().toEpochMilli(), 0, longest);
    }

    private static boolean isAfter(Happenings.Event event, @Nullable Instant until) {
        return until != null && event.at().isAfter(until);
    }

    private static void write(OutputStream out, Happenings.Event event) throws IOException {
        String line = new String(Trees.write(event.json()), StandardCharsets.UTF_8) + "\n";
        out.write(line.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean passes(Happenings.Event event, Filters filters) {
        return filters.any("type", event.type()::equals)
                && filters.any("event", wanted -> action(event.action(), wanted))
                && filters.any("container", wanted -> about(event, "container", wanted))
                && filters.any("image", wanted -> about(event, "image", wanted))
                && filters.all("label", wanted -> labelled(event, wanted));
    }

    private static boolean action(String action, String wanted) {
        return action.equals(wanted) || action.startsWith(wanted + ":");
    }

    private static boolean about(Happenings.Event event, String type, String wanted) {
        String id = String.valueOf(event.actor().get("ID"));
        boolean same = event.attribute("name").equals(wanted) || id.startsWith(wanted);
        return (event.type().equals(type) && same)
                || (type.equals("image") && event.attribute("image").equals(wanted));
    }

    private static boolean labelled(Happenings.Event event, String wanted) {
        int equals = wanted.indexOf('=');
        String key = equals < 0 ? wanted : wanted.substring(0, equals);
        String value = event.attribute(key);
        return equals < 0 ? !value.isEmpty() : value.equals(wanted.substring(equals + 1));
    }
}
