package dev.quarterdeck.demo;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;

/** One client's connection: request after request until either side closes it. */
final class Connection implements Runnable {

    private final SocketChannel channel;
    private final Router router;
    private final Faults faults;
    private final Traffic traffic;

    Connection(SocketChannel channel, Router router, Faults faults, Traffic traffic) {
        this.channel = channel;
        this.router = router;
        this.faults = faults;
        this.traffic = traffic;
    }

    @Override
    public void run() {
        try (channel) {
            InputStream in = new BufferedInputStream(Channels.newInputStream(channel));
            OutputStream raw = faults.over(Channels.newOutputStream(channel));
            OutputStream out = new BufferedOutputStream(raw, 1 << 14);
            while (serve(in, out)) {
                out.flush();
            }
        } catch (IOException | ApiError ended) {
            // The client went away or does not speak HTTP: there is nobody to tell.
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean serve(InputStream in, OutputStream out)
            throws IOException, InterruptedException {
        Request request = RequestReader.read(in);
        if (request == null) {
            return false;
        }
        Routed routed = router.route(request);
        traffic.begin(routed.route().label(), request.line());
        try {
            faults.pass();
            return answer(
                    new Exchange(request, routed.variable(), in, out, faults), routed.route());
        } finally {
            traffic.end(routed.route().label());
        }
    }

    private boolean answer(Exchange exchange, Route route)
            throws IOException, InterruptedException {
        try {
            faults.check(route.label());
            faults.checkVersion(exchange.request().version());
            route.handler().handle(exchange);
        } catch (ApiError error) {
            if (exchange.answered()) {
                return false;
            }
            exchange.error(error);
        }
        return !exchange.last();
    }
}
