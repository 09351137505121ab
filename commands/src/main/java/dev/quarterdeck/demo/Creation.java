package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** Reads what a client wants a new container to be. */
final class Creation {

    private Creation() {}

    static ContainerSpec spec(Request request, World world) {
        Map<String, @Nullable Object> body = request.object();
        String name = request.query("name", "");
        String image = text(body.get("Image"));
        String[] command = Trees.texts(body.get("Cmd")).toArray(String[]::new);
        ContainerSpec spec =
                ContainerSpec.of(name.isEmpty() ? invented(world) : name, image, command);
        spec.entrypoint.addAll(Trees.texts(body.get("Entrypoint")));
        spec.environment.addAll(Trees.texts(body.get("Env")));
        Trees.object(body.get("Labels")).forEach((key, value) -> spec.label(key, text(value)));
        spec.terminal = Boolean.TRUE.equals(body.get("Tty"));
        spec.openInput = Boolean.TRUE.equals(body.get("OpenStdin"));
        spec.user = text(body.get("User"));
        spec.program = true;
        host(spec, Trees.object(body.get("HostConfig")));
        return spec;
    }

    private static void host(ContainerSpec spec, Map<String, @Nullable Object> host) {
        spec.autoRemove = Boolean.TRUE.equals(host.get("AutoRemove"));
        spec.memoryLimit = number(host.get("Memory"));
        spec.nanoCpus = number(host.get("NanoCpus"));
        Map<String, @Nullable Object> policy = Trees.object(host.get("RestartPolicy"));
        String name = text(policy.get("Name"));
        spec.restart(name.isEmpty() ? "no" : name, (int) number(policy.get("MaximumRetryCount")));
        Trees.object(host.get("PortBindings"))
                .forEach((port, bindings) -> port(spec, port, bindings));
    }

    private static void port(ContainerSpec spec, String port, @Nullable Object bindings) {
        int inside = Integer.parseInt(port.substring(0, port.indexOf('/')));
        for (Object binding : bindings instanceof List<?> list ? list : List.of()) {
            Map<String, @Nullable Object> json = Trees.object(binding);
            String outside = text(json.get("HostPort"));
            String address = text(json.get("HostIp"));
            int free = 32_768 + Hash.below(20_000, Hash.seed(spec.name), inside);
            spec.publish(
                    address.isEmpty() ? "0.0.0.0" : address,
                    outside.isEmpty() || outside.equals("0") ? free : Integer.parseInt(outside),
                    inside);
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static final List<String> FIRST =
            List.of("brave", "calm", "eager", "keen", "merry", "quiet", "swift", "witty");
    private static final List<String> SECOND =
            List.of("anchor", "compass", "harbour", "lantern", "mast", "rudder", "sextant", "tide");

    /** A name like the engine's own, which nobody has. */
    private static String invented(World world) {
        long seed = Times.epochNanos(world.now());
        String pair = FIRST.get(Hash.below(8, seed, 1)) + "_" + SECOND.get(Hash.below(8, seed, 2));
        String name = pair;
        for (int number = 2; world.named(name); number++) {
            name = pair + number;
        }
        return name;
    }
}
