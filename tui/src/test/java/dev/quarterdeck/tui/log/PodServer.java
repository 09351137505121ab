package dev.quarterdeck.tui.log;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.quarterdeck.kubernetes.ApiServer;
import dev.quarterdeck.kubernetes.ClusterAddress;
import dev.quarterdeck.kubernetes.KubeConfig;
import dev.quarterdeck.kubernetes.Overrides;
import dev.quarterdeck.kubernetes.Surroundings;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** A server of pods and their logs that a test writes; it answers as a kubelet's server does. */
final class PodServer implements AutoCloseable {
    private final HttpServer http;
    private final Map<String, String> pods = new LinkedHashMap<>();
    private final Map<String, List<String>> logs = new HashMap<>();
    private final List<String> events = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> cut = new ArrayList<>();
    private Instant now = ScriptedLog.START;

    PodServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::answer);
        http.start();
    }

    /** Asks this server. */
    LogServer client(Path folder) throws IOException {
        Path config = folder.resolve("config");
        Files.writeString(
                config,
                """
                {"apiVersion": "v1", "kind": "Config", "current-context": "c",
                 "clusters": [{"name": "c", "cluster": {"server": "http://127.0.0.1:%d"}}],
                 "users": [], "contexts": [{"name": "c", "context": {"cluster": "c"}}]}
                """
                        .formatted(http.getAddress().getPort()));
        Surroundings here =
                Surroundings.of(Map.of("KUBECONFIG", config.toString()), folder, folder);
        KubeConfig read = KubeConfig.read(null, here);
        ApiServer server = ApiServer.at(ClusterAddress.resolve(read, Overrides.NONE, here));
        return server::send;
    }

    /** A pod with containers that run; told to whoever watches. */
    synchronized PodServer pod(String name, String... containers) {
        return set(name, "ADDED", "running\":{", "1", containers);
    }

    /** Its containers have ended with this status, and their streams with them. */
    synchronized PodServer end(String name, int status, String... containers) {
        String state = "terminated\":{\"exitCode\":%d,\"finishedAt\":\"%s\"".formatted(status, now);
        cut.add(name);
        return set(name, "MODIFIED", state, "1", containers);
    }

    /** They run again, and their logs begin anew. */
    synchronized PodServer again(String name, String... containers) {
        cut.remove(name);
        for (String container : containers) {
            logs.remove(name + "/" + container);
        }
        return set(name, "MODIFIED", "running\":{", "2", containers);
    }

    private PodServer set(String name, String type, String state, String id, String... names) {
        List<String> specs = new ArrayList<>();
        List<String> states = new ArrayList<>();
        for (String container : names) {
            specs.add("{\"name\":\"%s\"}".formatted(container));
            states.add(
                    "{\"name\":\"%s\",\"containerID\":\"%s\",\"state\":{\"%s}}}"
                            .formatted(container, id, state));
        }
        String pod =
                "{\"metadata\":{\"name\":\"%s\",\"namespace\":\"n\",\"uid\":\"u-%s\",\"resourceVersion\":\"9\"},\"spec\":{\"containers\":[%s]},\"status\":{\"containerStatuses\":[%s]}}"
                        .formatted(name, name, String.join(",", specs), String.join(",", states));
        pods.put(name, pod);
        events.add("{\"type\":\"%s\",\"object\":%s}\n".formatted(type, pod));
        notifyAll();
        return this;
    }

    synchronized PodServer delete(String name) {
        String pod = pods.remove(name);
        cut.add(name);
        events.add("{\"type\":\"DELETED\",\"object\":%s}\n".formatted(pod));
        notifyAll();
        return this;
    }

    /** A container writes a line, a millisecond after whatever was written last. */
    synchronized PodServer write(String writer, String line) {
        now = now.plusMillis(1);
        String stamp = now.toString().replaceFirst("Z$", "000000Z");
        logs.computeIfAbsent(writer, any -> new ArrayList<>()).add(stamp + " " + line + "\n");
        notifyAll();
        return this;
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Map<String, String> query = query(exchange);
        synchronized (this) {
            asked.add(exchange.getRequestURI().toString());
        }
        try (exchange) {
            if (path.endsWith("/log")) {
                log(exchange, path.split("/", -1)[6], query);
            } else if (query.containsKey("watch")) {
                watch(exchange);
            } else if (path.endsWith("/pods")) {
                send(exchange, list());
            } else {
                send(exchange, "{\"spec\":{\"selector\":{\"matchLabels\":{\"app\":\"shop\"}}}}");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized String list() {
        return "{\"metadata\":{\"resourceVersion\":\"%d\"},\"items\":[%s]}"
                .formatted(events.size(), String.join(",", pods.values()));
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        String text = exchange.getRequestURI().getQuery();
        for (String part : text == null ? new String[0] : text.split("&", -1)) {
            query.put(part.replaceFirst("=.*", ""), part.replaceFirst(".*=", ""));
        }
        return query;
    }

    private static void send(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void watch(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        int at = Integer.parseInt(query(exchange).getOrDefault("resourceVersion", "0"));
        while (true) {
            out.write(next(events, at, false).getBytes(StandardCharsets.UTF_8));
            out.flush();
            at++;
        }
    }

    private synchronized String next(List<String> lines, int at, boolean ending)
            throws InterruptedException {
        while (at >= lines.size() && !ending) {
            wait();
        }
        return at < lines.size() ? lines.get(at) : "";
    }

    private void log(HttpExchange exchange, String pod, Map<String, String> query)
            throws IOException, InterruptedException {
        String writer = pod + "/" + query.get("container");
        List<String> lines;
        synchronized (this) {
            lines = logs.computeIfAbsent(writer, any -> new ArrayList<>());
        }
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.flush();
        int all = size(lines);
        int at = Math.max(0, all - Integer.parseInt(query.getOrDefault("tailLines", "1000000")));
        while (true) {
            String line = line(lines, at, pod, query.containsKey("follow"));
            if (line.isEmpty()) {
                return;
            }
            at++;
            if (!query.containsKey("sinceTime") || line.compareTo(query.get("sinceTime")) >= 0) {
                out.write(line.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        }
    }

    private synchronized int size(List<String> lines) {
        return lines.size();
    }

    private synchronized String line(List<String> lines, int at, String pod, boolean following)
            throws InterruptedException {
        while (at >= lines.size() && following && !cut.contains(pod)) {
            wait();
        }
        return at < lines.size() ? lines.get(at) : "";
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
