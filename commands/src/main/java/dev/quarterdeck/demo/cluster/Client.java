package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.demo.ApiError;
import dev.quarterdeck.demo.Request;
import dev.quarterdeck.demo.RequestReader;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;

/** One client's connection: request after request until either side closes it. */
final class Client implements Runnable {

    private final SocketChannel channel;
    private final Api api;

    Client(SocketChannel channel, Api api) {
        this.channel = channel;
        this.api = api;
    }

    @Override
    public void run() {
        try (channel) {
            InputStream in = new BufferedInputStream(Channels.newInputStream(channel));
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 14);
            while (serve(in, out)) {
                out.flush();
            }
        } catch (IOException | ApiError | NumberFormatException ended) {
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
        Reply reply = new Reply(in, out, request.method().equals("HEAD"));
        try {
            api.answer(request, reply);
        } catch (StatusError error) {
            if (reply.begun()) {
                return false;
            }
            reply.json(error.code(), error.status());
        } catch (RuntimeException broken) {
            // Whatever a manifest holds that nobody thought of: the server goes on.
            if (reply.begun()) {
                return false;
            }
            StatusError error = StatusError.internal(String.valueOf(broken.getMessage()));
            reply.json(error.code(), error.status());
        }
        return request.keepsAlive() && !reply.last();
    }
}
