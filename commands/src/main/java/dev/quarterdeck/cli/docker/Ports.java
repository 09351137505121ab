package dev.quarterdeck.cli.docker;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ports of a container as {@code ps} prints them: neighbours become a range. */
final class Ports {
    /**
     * One line of the engine's list; {@code outside} is 0 and {@code address} empty if unpublished.
     */
    private record Opening(String address, int inside, int outside, String protocol) {
        static Opening of(@Nullable Object value) {
            Map<String, @Nullable Object> port = Json.object(value);
            return new Opening(
                    text(port.get("IP")),
                    number(port.get("PrivatePort")),
                    number(port.get("PublicPort")),
                    text(port.get("Type")));
        }

        /** What ports of one range have in common. */
        String key() {
            return address.isEmpty() ? protocol : address + "/" + protocol;
        }

        private static String text(@Nullable Object value) {
            return Json.text(value);
        }

        private static int number(@Nullable Object value) {
            return value instanceof Long number ? number.intValue() : 0;
        }
    }

    /** Ports that follow one another, all published under their own numbers or none published. */
    private record Range(Opening first, int last) {
        @Override
        public String toString() {
            String numbers = first.inside == last ? "" + last : first.inside + "-" + last;
            return first.address.isEmpty()
                    ? numbers + "/" + first.protocol
                    : join(first.address, numbers) + "->" + numbers + "/" + first.protocol;
        }
    }

    private static final Comparator<Opening> ORDER =
            (a, b) -> {
                int byInside = Integer.compare(a.inside, b.inside);
                int byAddress = byInside != 0 ? byInside : a.address.compareTo(b.address);
                int byOutside = byAddress != 0 ? byAddress : Integer.compare(a.outside, b.outside);
                return byOutside != 0 ? byOutside : a.protocol.compareTo(b.protocol);
            };

    private final Map<String, Range> open = new LinkedHashMap<>();
    private final List<String> shown = new ArrayList<>();
    private final List<String> mapped = new ArrayList<>();

    private Ports() {}

    /** The engine's list of ports in one text. */
    static String of(@Nullable Object list) {
        List<Opening> openings = new ArrayList<>();
        for (Object port : Json.array(list)) {
            openings.add(Opening.of(port));
        }
        openings.sort(ORDER);
        Ports ports = new Ports();
        for (Opening opening : openings) {
            ports.add(opening);
        }
        return ports.text();
    }

    private void add(Opening next) {
        if (!next.address.isEmpty() && next.outside != next.inside) {
            String place = join(next.address, Integer.toString(next.outside));
            mapped.add(place + "->" + next.inside + "/" + next.protocol);
            return;
        }
        Range range = open.get(next.key());
        if (range != null && range.last + 1 == next.inside) {
            open.put(next.key(), new Range(range.first, next.inside));
            return;
        }
        if (range != null) {
            shown.add(range.toString());
        }
        open.put(next.key(), new Range(next, next.inside));
    }

    private String text() {
        for (Range range : open.values()) {
            shown.add(range.toString());
        }
        shown.addAll(mapped);
        return String.join(", ", shown);
    }

    /** A host and a port; an address of version 6 gets brackets. */
    static String join(String host, String port) {
        return host.indexOf(':') >= 0 ? "[" + host + "]:" + port : host + ":" + port;
    }
}
