package dev.quarterdeck.cli.docker.create;

import dev.quarterdeck.text.GoNumber;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Published and exposed ports, single ones and ranges. */
final class Ports {
    private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "sctp");

    private final Map<String, @Nullable Object> exposed = new TreeMap<>();
    private final Map<String, List<Map<String, String>>> bindings = new TreeMap<>();

    /** A first and a last port. */
    private record Range(long first, long last) {
        long span() {
            return last - first;
        }

        /** A range as it is typed; the reason in Go's words where it is none. */
        static Range read(String text) {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("empty string specified for ports");
            }
            String[] parts = text.split("-", -1);
            long first = GoNumber.parseUint(parts[0], 10, 16);
            long last = parts.length == 1 ? first : GoNumber.parseUint(parts[1], 10, 16);
            if (last < first) {
                throw new IllegalArgumentException("invalid range specified for port: " + text);
            }
            return new Range(first, last);
        }
    }

    Map<String, @Nullable Object> exposed() {
        return exposed;
    }

    Map<String, List<Map<String, String>>> bindings() {
        return bindings;
    }

    /** Takes a value of {@code --publish}. */
    void publish(String value) {
        String spec = value.contains("=") ? named(value) : value;
        String[] parts = spec.split(":", -1);
        int count = parts.length;
        String inside = parts[count - 1];
        String outside = count > 1 ? parts[count - 2] : "";
        String address = count > 2 ? String.join(":", List.of(parts).subList(0, count - 2)) : "";
        publish(spec, address(address), outside, inside);
    }

    /** The long notation, name=value pairs, in the short one. */
    private static String named(String value) {
        var parameters = new TreeMap<>(Map.of("protocol", "tcp", "published", "", "target", ""));
        for (String field : value.split(",", -1)) {
            Pair pair = Pair.cut(field, '=');
            if (!pair.whole() || pair.key().isEmpty()) {
                throw new IllegalArgumentException(
                        "invalid publish opts format (should be name=value but got '"
                                + field
                                + "')");
            }
            parameters.put(pair.key(), pair.value());
        }
        return parameters.get("published")
                + ":"
                + parameters.get("target")
                + "/"
                + parameters.get("protocol");
    }

    private static String address(String given) {
        boolean bracketed = given.startsWith("[");
        if (bracketed && !given.endsWith("]")) {
            throw new IllegalArgumentException(
                    "invalid IP address "
                            + given
                            + ": address "
                            + given
                            + ":: missing ']' in address");
        }
        String bare = bracketed ? given.substring(1, given.length() - 1) : given;
        if (!bare.isEmpty() && !Addresses.isIp(bare)) {
            throw new IllegalArgumentException("invalid IP address: " + bare);
        }
        return bare;
    }

    private void publish(String spec, String address, String outside, String inside) {
        Pair container = protocol(inside);
        if (container.key().isEmpty()) {
            throw new IllegalArgumentException("no port specified: " + spec + "<empty>");
        }
        Range ports = range("containerPort", container.key());
        Range hosts = outside.isEmpty() ? new Range(0, 0) : range("hostPort", outside);
        boolean differ = !outside.isEmpty() && ports.span() != hosts.span();
        if (differ && ports.span() != 0) {
            throw new IllegalArgumentException(
                    "invalid ranges specified for container and host Ports: "
                            + container.key()
                            + " and "
                            + outside);
        }
        String protocol = container.value().toLowerCase(Locale.ROOT);
        if (!PROTOCOLS.contains(protocol)) {
            throw new IllegalArgumentException("invalid proto: " + container.value());
        }
        for (long i = 0; i <= ports.span(); i++) {
            String host = outside.isEmpty() ? "" : Long.toString(hosts.first + i);
            boolean choice = ports.span() == 0 && hosts.span() != 0;
            bind(
                    ports.first + i + "/" + protocol,
                    address,
                    choice ? host + "-" + hosts.last : host);
        }
    }

    private void bind(String port, String address, String host) {
        exposed.put(port, Map.of());
        bindings.computeIfAbsent(port, any -> new ArrayList<>())
                .add(new TreeMap<>(Map.of("HostIp", address, "HostPort", host)));
    }

    private static Range range(String what, String text) {
        try {
            return Range.read(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("invalid " + what + ": " + text, e);
        }
    }

    /** Takes a value of {@code --expose}. */
    void expose(String value) {
        if (value.contains(":")) {
            throw new IllegalArgumentException("invalid port format for --expose: " + value);
        }
        Pair port = protocol(value);
        try {
            Range ports = Range.read(port.key());
            for (long i = ports.first; i <= ports.last; i++) {
                exposed.put(i + "/" + port.value(), Map.of());
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "invalid range format for --expose: " + value + ", error: " + e.getMessage(),
                    e);
        }
    }

    /** Port and protocol; without a port neither. */
    private static Pair protocol(String text) {
        String[] parts = text.split("/", -1);
        if (parts[0].isEmpty()) {
            return new Pair("", "", false);
        }
        boolean named = parts.length > 1 && !parts[1].isEmpty();
        return new Pair(parts[0], named ? parts[1] : "tcp", true);
    }
}
