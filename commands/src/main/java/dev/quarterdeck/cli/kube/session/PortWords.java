package dev.quarterdeck.cli.kube.session;

import dev.quarterdeck.cli.kube.Found;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.stream.ForwardedPort;
import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ports as they are typed, {@code LOCAL:REMOTE}, by number or by the name that a pod or a service
 * gives them (kubectl pkg/cmd/portforward, pkg/util).
 */
record PortWords(Found found, Pod pod) {
    /** The two halves of a word; one alone stands for both. */
    private record Halves(String local, String remote) {
        static Halves of(String word) {
            String[] parts = word.split(":", -1);
            return parts.length == 2
                    ? new Halves(parts[0], parts[1])
                    : new Halves(parts[0], parts[0]);
        }

        String with(int port) {
            return local.equals(remote) ? "" + port : local + ":" + port;
        }
    }

    /** What the words mean for the pod. */
    List<ForwardedPort> read(List<String> words) {
        boolean service = found.resource().kind().equals("Service");
        List<Map<String, @Nullable Object>> declared =
                service ? servicePorts() : containerPorts(pod.list("containers"));
        checkUdp(words, declared, service ? "port" : "containerPort", service);
        List<ForwardedPort> ports = new ArrayList<>();
        for (String word : words) {
            Halves halves = Halves.of(word);
            ports.add(parse(service ? byService(halves) : byPod(halves, word)));
        }
        return ports;
    }

    private void checkUdp(
            List<String> words,
            List<Map<String, @Nullable Object>> declared,
            String field,
            boolean service) {
        Set<Integer> udp = numbers(declared, field, "UDP");
        udp.removeAll(numbers(declared, field, "TCP"));
        for (String word : words) {
            String remote = Halves.of(word).remote();
            int number =
                    isNumber(remote)
                            ? number(remote)
                            : service ? serviceNumber(remote) : podNumber(remote);
            Work.refuse(udp.contains(number), "UDP protocol is not supported for " + remote);
        }
    }

    private static Set<Integer> numbers(
            List<Map<String, @Nullable Object>> declared, String field, String protocol) {
        Set<Integer> found = new HashSet<>();
        for (Map<String, @Nullable Object> port : declared) {
            if (protocol.equals(port.getOrDefault("protocol", "TCP"))) {
                found.add(number(port.get(field)));
            }
        }
        return found;
    }

    private String byPod(Halves halves, String word) {
        Work.refuse(halves.remote().isEmpty(), "remote port cannot be empty");
        if (isNumber(halves.remote())) {
            return word.split(":", -1).length > 2
                    ? halves.remote()
                    : halves.local().equals(halves.remote())
                            ? halves.remote()
                            : halves.local() + ":" + halves.remote();
        }
        return halves.with(podNumber(halves.remote()));
    }

    private String byService(Halves halves) {
        int port =
                isNumber(halves.remote())
                        ? number(halves.remote())
                        : serviceNumber(halves.remote());
        String local = halves.local();
        if (!isNumber(halves.remote()) && local.equals(halves.remote())) {
            local = "" + port;
        }
        String remote = "" + target(port);
        return local.equals(remote) ? remote : local + ":" + remote;
    }

    private int target(int port) {
        for (Map<String, @Nullable Object> declared : servicePorts()) {
            if (number(declared.get("port")) == port) {
                return target(declared, port);
            }
        }
        throw Work.refused(
                "Service %s does not have a service port %d".formatted(found.name(), port));
    }

    private int target(Map<String, @Nullable Object> declared, int port) {
        Map<String, @Nullable Object> spec = Json.object(found.object().get("spec"));
        if ("None".equals(spec.get("clusterIP"))) {
            return port;
        }
        return switch (declared.get("targetPort")) {
            case String name -> podNumber(name);
            case Number number when number.intValue() != 0 -> number.intValue();
            case null, default -> port;
        };
    }

    private List<Map<String, @Nullable Object>> servicePorts() {
        return objects(Json.object(found.object().get("spec")).get("ports"));
    }

    private static List<Map<String, @Nullable Object>> containerPorts(List<Pod.Container> of) {
        List<Map<String, @Nullable Object>> found = new ArrayList<>();
        of.forEach(container -> found.addAll(objects(container.spec().get("ports"))));
        return found;
    }

    private static List<Map<String, @Nullable Object>> objects(@Nullable Object list) {
        List<Map<String, @Nullable Object>> found = new ArrayList<>();
        Json.array(list).forEach(item -> found.add(Json.object(item)));
        return found;
    }

    private int serviceNumber(String name) {
        return named(servicePorts(), name, "port", "Service '" + found.name() + "'");
    }

    private int podNumber(String name) {
        List<Pod.Container> containers = new ArrayList<>(pod.list("containers"));
        containers.addAll(pod.list("initContainers"));
        String owner = "Pod '" + pod.name() + "'";
        return named(containerPorts(containers), name, "containerPort", owner);
    }

    private static int named(
            List<Map<String, @Nullable Object>> declared, String name, String field, String owner) {
        for (Map<String, @Nullable Object> port : declared) {
            if (port.getOrDefault("name", "").equals(name)) {
                return number(port.get(field));
            }
        }
        throw Work.refused("%s does not have a named port '%s'".formatted(owner, name));
    }

    private static boolean isNumber(String word) {
        return word.matches("[+-]?\\d{1,18}");
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number
                ? number.intValue()
                : value instanceof String text ? (int) Long.parseLong(text) : 0;
    }

    private static ForwardedPort parse(String word) {
        String[] parts = word.split(":", -1);
        String local = parts.length == 1 ? parts[0] : parts[0].isEmpty() ? "0" : parts[0];
        Work.refuse(parts.length > 2, "invalid port format '" + word + "'");
        int here = parse(local, "local");
        int there = parse(parts[parts.length - 1], "remote");
        Work.refuse(there == 0, "remote port must be > 0");
        return new ForwardedPort(here, there);
    }

    private static int parse(String text, String side) {
        String wrong =
                "error parsing %s port '%s': strconv.ParseUint: parsing %s: "
                        .formatted(side, text, GoQuote.quote(text));
        Work.refuse(!text.matches("\\d+"), wrong + "invalid syntax");
        boolean fits = text.length() < 19 && Long.parseLong(text) <= 65535;
        Work.refuse(!fits, wrong + "value out of range");
        return Integer.parseInt(text);
    }
}
