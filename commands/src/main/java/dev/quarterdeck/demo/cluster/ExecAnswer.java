package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.demo.Hash;
import dev.quarterdeck.demo.Pipe;
import dev.quarterdeck.demo.Request;
import dev.quarterdeck.demo.Returns;
import dev.quarterdeck.demo.Shell;
import dev.quarterdeck.demo.Stdio;
import dev.quarterdeck.json.Json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Commands in the containers of pods, over a WebSocket. */
final class ExecAnswer {

    private static final List<String> PROTOCOLS = List.of("v5.channel.k8s.io", "v4.channel.k8s.io");
    private static final int STDIN = 0;
    private static final int STDOUT = 1;
    private static final int STDERR = 2;
    private static final int ERROR = 3;
    private static final int RESIZE = 4;
    private static final int END = 255;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Cluster cluster;

    ExecAnswer(Cluster cluster) {
        this.cluster = cluster;
    }

    void answer(ApiPath path, Request request, Reply reply) throws IOException {
        Tree pod = cluster.object(path);
        List<String> words = request.all("command");
        if (words.isEmpty()) {
            throw StatusError.badRequest("you must specify at least one command for the container");
        }
        InPod inside = new InPod(cluster, pod, Boxes.chosen(pod, request));
        new Run(inside, request, upgraded(request, reply)).toItsEnd(words, runs(pod, inside));
    }

    private static boolean runs(Tree pod, InPod inside) {
        return PodStatus.find(pod, inside.box().text("name")).has("state.running");
    }

    private static ServedSocket upgraded(Request request, Reply reply) throws IOException {
        List<String> offered =
                List.of(
                        request.headers()
                                .getOrDefault("sec-websocket-protocol", "")
                                .split(", *", -1));
        String key = request.headers().getOrDefault("sec-websocket-key", "");
        String protocol = PROTOCOLS.stream().filter(offered::contains).findFirst().orElse("");
        if (key.isEmpty() || protocol.isEmpty()) {
            throw StatusError.badRequest("Upgrade request required");
        }
        return reply.webSocket(protocol, ServedSocket.accept(key));
    }

    private static Tree failed(String message) {
        return StatusError.internal(message).status();
    }

    /** One run of a command. */
    private static final class Run {
        private final InPod inside;
        private final ServedSocket socket;
        private final boolean terminal;
        private final boolean typed;
        private final Pipe input = new Pipe();
        private final Thread thread = Thread.currentThread();
        private volatile String size = "24 80";
        private volatile boolean over;

        Run(InPod inside, Request request, ServedSocket socket) {
            this.inside = inside;
            this.socket = socket;
            this.terminal = Query.flag(request, "tty");
            this.typed = Query.flag(request, "stdin");
        }

        /** Runs it, says how it ended, and waits for the client's goodbye. */
        void toItsEnd(List<String> words, boolean running) throws IOException {
            Thread listening = Thread.ofVirtual().name("demo-exec-input").start(this::listen);
            Tree status = running ? status(words) : missing();
            over = true;
            input.abandon();
            socket.channel(ERROR)
                    .write(Json.write(status.fields()).getBytes(StandardCharsets.UTF_8));
            socket.goodbye();
            try {
                // What is closed with something unread in it is reset, and the client sees that.
                boolean _ = listening.join(PATIENCE);
            } catch (InterruptedException gone) {
                Thread.currentThread().interrupt();
            }
        }

        private Tree status(List<String> words) throws IOException {
            if (!inside.has(words.getFirst())) {
                return notFound(words.getFirst());
            }
            try {
                if (!typed) {
                    input.end();
                }
                return status(shell().run(words));
            } catch (InterruptedException gone) {
                return status(137);
            }
        }

        private Tree missing() {
            return failed(
                    "unable to upgrade connection: container not found (\"%s\")"
                            .formatted(inside.box().text("name")));
        }

        private Shell shell() {
            OutputStream out = socket.channel(STDOUT);
            OutputStream shown = terminal ? new Returns(out) : out;
            OutputStream errors = terminal ? shown : socket.channel(STDERR);
            return new Shell(inside, new Stdio(input, shown, errors), terminal ? () -> size : null);
        }

        /** Hands on what is typed; who goes meanwhile takes the command along. */
        private void listen() {
            try {
                for (var said = socket.next(); said != null; said = socket.next()) {
                    if (!over) {
                        take(said);
                    }
                }
                gone();
            } catch (IOException broken) {
                gone();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private void gone() {
            if (!over) {
                thread.interrupt();
            }
        }

        private void take(ServedSocket.Message said) throws InterruptedException {
            switch (said.channel()) {
                case STDIN -> input.put(said.bytes());
                case RESIZE -> {
                    Tree told = Tree.parse(new String(said.bytes(), StandardCharsets.UTF_8));
                    size = told.number("Height", 24) + " " + told.number("Width", 80);
                }
                case END -> {
                    if (said.bytes().length > 0 && said.bytes()[0] == STDIN) {
                        input.end();
                    }
                }
                default -> {}
            }
        }

        private Tree notFound(String program) {
            String why =
                    program.startsWith("/")
                            ? "stat " + program + ": no such file or directory"
                            : "executable file not found in $PATH";
            return failed(
                    "Internal error occurred: error executing command in container: failed to exec"
                            + " in container: failed to start exec \"%s\": OCI runtime exec failed: exec"
                                    .formatted(Hash.id(inside.hostname() + program))
                            + " failed: unable to start container process: exec: \"%s\": %s"
                                    .formatted(program, why));
        }

        private static Tree status(int code) {
            if (code == 0) {
                return Tree.make("metadata", Tree.EMPTY, "status", "Success");
            }
            Tree cause = Tree.make("reason", "ExitCode", "message", Integer.toString(code));
            return Tree.make(
                    "metadata",
                    Tree.EMPTY,
                    "status",
                    "Failure",
                    "message",
                    "command terminated with non-zero exit code: exit status " + code,
                    "reason",
                    "NonZeroExitCode",
                    "details",
                    Tree.make("causes", List.of(cause)));
        }
    }
}
