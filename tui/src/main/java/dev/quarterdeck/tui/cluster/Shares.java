package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What a pod may use and a node has to give, as the scheduler counts (k8s.io/component-helpers
 * resource/helpers.go, PodRequests and PodLimits): containers together, or the largest init
 * container if that is more; init containers that go on running count with the others; what is said
 * of the whole pod wins; overhead comes on top.
 */
final class Shares {

    private Shares() {}

    /** Of any object; those that are no pods or nodes say nothing. */
    static ClusterShare of(Map<String, @Nullable Object> object) {
        return switch (String.valueOf(object.get("kind"))) {
            case "Pod" -> pod(Json.object(object.get("spec")));
            case "Node" -> node(Json.object(object.get("status")));
            default -> ClusterShare.NONE;
        };
    }

    private static ClusterShare node(Map<String, @Nullable Object> status) {
        Amounts all = Amounts.of(status.get("allocatable"));
        return new ClusterShare(all.millicores, all.millicores, all.bytes, all.bytes);
    }

    private static ClusterShare pod(Map<String, @Nullable Object> spec) {
        Amounts overhead = Amounts.of(spec.get("overhead"));
        Amounts requests = together(spec, "requests").plus(overhead);
        Amounts limits = together(spec, "limits").plusWhereSet(overhead);
        return new ClusterShare(
                requests.millicores, limits.millicores, requests.bytes, limits.bytes);
    }

    private static Amounts together(Map<String, @Nullable Object> spec, String which) {
        Amounts sum = Amounts.NONE;
        for (Object container : Json.array(spec.get("containers"))) {
            sum = sum.plus(of(container, which));
        }
        Amounts lasting = Amounts.NONE;
        Amounts most = Amounts.NONE;
        for (Object container : Json.array(spec.get("initContainers"))) {
            Amounts own = of(container, which);
            if ("Always".equals(Json.object(container).get("restartPolicy"))) {
                lasting = lasting.plus(own);
                sum = sum.plus(own);
                most = most.max(lasting);
            } else {
                most = most.max(own.plus(lasting));
            }
        }
        return sum.max(most).unless(of(spec, which));
    }

    private static Amounts of(@Nullable Object owner, String which) {
        return Amounts.of(Json.object(Json.object(owner).get("resources")).get(which));
    }

    /** Processor and memory. */
    private record Amounts(long millicores, long bytes) {
        static final Amounts NONE = new Amounts(0, 0);

        static Amounts of(@Nullable Object json) {
            Map<String, @Nullable Object> map = Json.object(json);
            return new Amounts(
                    Quantities.millicores(text(map.get("cpu"))),
                    Quantities.whole(text(map.get("memory"))));
        }

        private static String text(@Nullable Object value) {
            return value == null ? "0" : value.toString();
        }

        Amounts plus(Amounts other) {
            return new Amounts(millicores + other.millicores, bytes + other.bytes);
        }

        Amounts plusWhereSet(Amounts other) {
            return new Amounts(
                    millicores == 0 ? 0 : millicores + other.millicores,
                    bytes == 0 ? 0 : bytes + other.bytes);
        }

        Amounts max(Amounts other) {
            return new Amounts(
                    Math.max(millicores, other.millicores), Math.max(bytes, other.bytes));
        }

        Amounts unless(Amounts said) {
            return new Amounts(
                    said.millicores == 0 ? millicores : said.millicores,
                    said.bytes == 0 ? bytes : said.bytes);
        }
    }
}
