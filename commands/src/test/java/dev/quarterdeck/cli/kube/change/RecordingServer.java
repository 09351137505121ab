package dev.quarterdeck.cli.kube.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;

import dev.quarterdeck.http.Payload;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.kubernetes.ApiServer;
import dev.quarterdeck.kubernetes.ClusterAddress;
import dev.quarterdeck.kubernetes.KubeConfig;
import dev.quarterdeck.kubernetes.Overrides;
import dev.quarterdeck.kubernetes.Surroundings;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Stands between ours and a real API server, and notes what they say to each other. */
final class RecordingServer extends StoryServer {
    private static final int SECONDS = 20;

    private final ApiServer real;
    private List<Noted> noted = new ArrayList<>();

    /** In front of the server of a kubeconfig. */
    RecordingServer(Path config) {
        Map<String, String> env = Map.of("KUBECONFIG", config.toString());
        Path nowhere = Path.of("/nonexistent");
        Surroundings around = Surroundings.of(env, nowhere, Path.of("").toAbsolutePath());
        KubeConfig read = KubeConfig.read(null, around);
        real = ApiServer.at(ClusterAddress.resolve(read, Overrides.NONE, around));
    }

    /** What was said since the last time; what still goes on is ended. */
    List<RecordedExchange> taken() {
        List<Noted> over;
        synchronized (this) {
            over = noted;
            noted = new ArrayList<>();
        }
        over.forEach(Noted::end);
        return over.stream().map(Noted::whole).toList();
    }

    @Override
    void answer(HttpExchange exchange) throws IOException {
        Noted note = new Noted(RecordedExchange.Question.of(exchange));
        synchronized (this) {
            noted.add(note);
        }
        try (exchange;
                Reply reply = real.sendAsIs(note.request())) {
            note.begin(reply);
            note.headers.forEach(exchange.getResponseHeaders()::put);
            boolean empty = reply.status() == 204 || note.question.method().equals("HEAD");
            exchange.sendResponseHeaders(reply.status(), empty ? -1 : 0);
            if (!empty) {
                note.copy(reply.body(), exchange.getResponseBody());
            }
        } catch (IOException e) {
            // Who asked has heard enough, or the line is over.
        } finally {
            note.done.countDown();
        }
    }

    @Override
    public void close() {
        taken();
        super.close();
        real.close();
    }

    /** An exchange under way. */
    private static final class Noted {
        private final RecordedExchange.Question question;
        private final Map<String, List<String>> headers = new TreeMap<>();
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private final CountDownLatch done = new CountDownLatch(1);
        private volatile @Nullable Reply reply;
        private int status;

        Noted(RecordedExchange.Question question) {
            this.question = question;
        }

        Request request() {
            Map<String, String> sent = new LinkedHashMap<>(question.headers());
            String type = sent.remove("Content-type");
            Payload payload =
                    type == null ? null : new Payload.Bytes(type, question.body().getBytes(UTF_8));
            return new Request(question.method(), question.path(), List.of(), sent, payload);
        }

        void begin(Reply begun) {
            status = begun.status();
            begun.headers()
                    .forEach(
                            (name, value) -> {
                                if (RecordedExchange.Answer.tells(name)) {
                                    headers.put(name, List.of(value));
                                }
                            });
            reply = begun;
        }

        void copy(InputStream from, OutputStream to) throws IOException {
            byte[] buffer = new byte[32 * 1024];
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                body.write(buffer, 0, count);
                to.write(buffer, 0, count);
                to.flush();
            }
        }

        /** Waits for what comes to an end by itself; a watch does not. */
        void end() {
            try {
                boolean watch = question.path().contains("watch=true");
                Reply begun = reply;
                if (watch && begun != null) {
                    begun.close();
                }
                if (!done.await(SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("goes on for ever: " + question);
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        RecordedExchange whole() {
            String text = body.toString(UTF_8);
            return new RecordedExchange(
                    question, new RecordedExchange.Answer(status, headers, text));
        }
    }
}
