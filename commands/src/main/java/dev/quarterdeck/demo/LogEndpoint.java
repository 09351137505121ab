package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What containers have written, and go on writing. */
final class LogEndpoint {

    private static final int PAGE = 500;
    private static final Duration LONGEST_REST = Duration.ofMillis(500);

    private final World world;

    LogEndpoint(World world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(new Route("GET", "/containers/{id}/logs", this::logs));
    }

    private void logs(Exchange exchange) throws IOException, InterruptedException {
        Request request = exchange.request();
        Container container = world.look(() -> world.container(exchange.variable()));
        if (!request.flag("stdout") && !request.flag("stderr")) {
            throw new ApiError(400, "Bad parameters: you must choose at least one stream");
        }
        Instant until = Times.parse(request.query("until"), world.now());
        boolean terminal = container.spec.terminal;
        String type = terminal ? "raw-stream" : "multiplexed-stream";
        try (OutputStream out = exchange.stream("application/vnd.docker." + type)) {
            var writer = new Writer(container, request, out);
            writer.past(until);
            if (request.flag("follow")) {
                exchange.whenGone(() -> world.change(exchange::gone));
                writer.follow(exchange, until);
            }
        }
    }

    /** Writes one container's lines to one client. */
    private final class Writer {

        private final Container container;
        private final Request request;
        private final OutputStream out;
        private Instant last = Instant.EPOCH;

        Writer(Container container, Request request, OutputStream out) {
            this.container = container;
            this.request = request;
            this.out = out;
        }

        void past(@Nullable Instant until) throws IOException {
            Instant now = world.now();
            Instant end = until == null || until.isAfter(now) ? now : until;
            Instant since = Times.parse(request.query("since"), now);
            Instant from = since == null ? Instant.EPOCH : since.minusNanos(1);
            String tail = request.query("tail", "all");
            if (tail.matches("\\d+")) {
                int count = Integer.parseInt(tail);
                write(world.look(() -> container.journal.last(count, from, end)));
            } else {
                pages(from, end);
            }
            last = end;
        }

        private void pages(Instant from, Instant end) throws IOException {
            Instant after = from;
            while (true) {
                Instant start = after;
                List<LogLine> page = world.look(() -> container.journal.after(start, end, PAGE));
                write(page);
                if (page.size() < PAGE) {
                    return;
                }
                after = page.getLast().at();
            }
        }

        void follow(Exchange exchange, @Nullable Instant until)
                throws IOException, InterruptedException {
            while (!exchange.gone()
                    && !world.closed()
                    && (until == null || world.now().isBefore(until))) {
                Instant now = world.now();
                pages(last, now);
                last = now;
                if (!world.look(container.status::alive)) {
                    return;
                }
                rest(exchange, now);
            }
        }

        /** Until the next line is due, or something has happened. */
        private void rest(Exchange exchange, Instant now) throws InterruptedException {
            Instant next = world.look(() -> container.journal.next(now));
            Duration rest = next == null ? LONGEST_REST : Duration.between(world.now(), next);
            if (rest.compareTo(LONGEST_REST) > 0) {
                rest = LONGEST_REST;
            }
            world.await(() -> exchange.gone() || container.journal.hasAfter(now), rest);
        }

        private void write(List<LogLine> lines) throws IOException {
            var buffer = new BufferedOutputStream(out, 1 << 15);
            for (LogLine line : lines) {
                if (request.flag(line.error() ? "stderr" : "stdout")) {
                    channel(buffer, line.error()).write(line.bytes(request.flag("timestamps")));
                }
            }
            buffer.flush();
        }

        private OutputStream channel(OutputStream to, boolean error) {
            if (container.spec.terminal) {
                return new Returns(to);
            }
            return new Frames(to, error ? Frames.ERROR : Frames.OUTPUT, false);
        }
    }
}
