package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Commands inside containers. */
final class ExecEndpoints {

    private static final int REMEMBERED = 500;

    private final World world;
    private final Map<String, Exec> execs =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Exec> eldest) {
                    return size() > REMEMBERED;
                }
            };

    ExecEndpoints(World world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", "/containers/{id}/exec", this::create),
                new Route("POST", "/exec/{id}/start", this::start),
                new Route("POST", "/exec/{id}/resize", this::resize),
                new Route("GET", "/exec/{id}/json", this::inspect));
    }

    private Exec exec(String id) {
        Exec exec = execs.get(id);
        if (exec == null) {
            throw new ApiError(404, "No such exec instance: " + id);
        }
        return exec;
    }

    private void create(Exchange exchange) throws IOException {
        Map<String, @Nullable Object> wanted = exchange.request().object();
        if (Trees.texts(wanted.get("Cmd")).isEmpty()) {
            throw new ApiError(400, "No exec command specified");
        }
        String id = world.change(() -> create(exchange.variable(), wanted));
        exchange.json(201, Fields.of("Id", id));
    }

    private String create(String reference, Map<String, @Nullable Object> wanted) {
        Container container = world.container(reference);
        container.requireRunning();
        if (container.status == Status.PAUSED) {
            throw ApiError.conflict(
                    "Container %s is paused, unpause the container before exec"
                            .formatted(reference));
        }
        String id = Hash.id(container.id + world.now() + execs.size());
        var exec = new Exec(id, container, wanted);
        execs.put(id, exec);
        world.tell(container, "exec_create: " + exec.line(), Map.of("execID", id));
        return id;
    }

    private void start(Exchange exchange) throws IOException, InterruptedException {
        Map<String, @Nullable Object> options = exchange.request().object();
        Exec exec = world.look(() -> exec(exchange.variable()));
        if (Boolean.TRUE.equals(options.get("Detach"))) {
            begin(exec);
            Thread.ofVirtual().name("demo-exec").start(() -> detached(exec));
            exchange.status(200);
            return;
        }
        List<String> size = Trees.texts(options.get("ConsoleSize"));
        if (size.size() == 2) {
            exec.rows = Integer.parseInt(size.getFirst());
            exec.columns = Integer.parseInt(size.getLast());
        }
        begin(exec);
        Hijack hijack = exchange.hijack(exec.terminal);
        attached(exec, hijack);
    }

    private void begin(Exec exec) {
        world.change(
                () -> {
                    exec.container.requireRunning();
                    if (exec.started) {
                        throw ApiError.conflict(
                                "exec command %s has already run".formatted(exec.id));
                    }
                    exec.started = true;
                    exec.running = true;
                    exec.pid = exec.container.pid + 300 + execs.size();
                    world.tell(
                            exec.container,
                            "exec_start: " + exec.line(),
                            Map.of("execID", exec.id));
                    return exec;
                });
    }

    private void detached(Exec exec) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        run(exec, new Stdio(InputStream.nullInputStream(), nowhere, nowhere));
    }

    private void attached(Exec exec, Hijack hijack) throws IOException {
        OutputStream out =
                exec.terminal ? new Returns(hijack.out()) : hijack.channel(Frames.OUTPUT);
        OutputStream error = exec.terminal ? out : hijack.channel(Frames.ERROR);
        InputStream in = exec.asked("AttachStdin") ? hijack.in() : InputStream.nullInputStream();
        run(exec, new Stdio(in, out, error));
        hijack.end();
    }

    private void run(Exec exec, Stdio stdio) {
        int code = code(exec, stdio);
        world.change(
                () -> {
                    exec.running = false;
                    exec.exitCode = code;
                    Map<String, String> more = Map.of("execID", exec.id, "exitCode", "" + code);
                    world.tell(exec.container, "exec_die", more);
                    return exec;
                });
    }

    private int code(Exec exec, Stdio stdio) {
        try {
            if (!Programs.exist(exec.container.spec.image, exec.words.getFirst())) {
                stdio.out().write(notFound(exec).getBytes(StandardCharsets.UTF_8));
                return 127;
            }
            return shell(exec, stdio).run(exec.words);
        } catch (IOException gone) {
            return 129;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    private static String notFound(Exec exec) {
        return "OCI runtime exec failed: exec failed: unable to start container process: exec: \"%s\": executable file not found in $PATH\r\n"
                .formatted(exec.words.getFirst());
    }

    private Shell shell(Exec exec, Stdio stdio) {
        Supplier<String> size = () -> exec.rows + " " + exec.columns;
        var shell =
                new Shell(
                        new InContainer(world, exec.container), stdio, exec.terminal ? size : null);
        exec.environment.forEach(shell::set);
        return shell;
    }

    private void resize(Exchange exchange) throws IOException {
        Request request = exchange.request();
        Exec exec = world.look(() -> exec(exchange.variable()));
        exec.rows = Integer.parseInt(request.query("h", "24"));
        exec.columns = Integer.parseInt(request.query("w", "80"));
        exchange.status(200);
    }

    private void inspect(Exchange exchange) throws IOException {
        exchange.json(world.look(() -> exec(exchange.variable()).json()));
    }
}
