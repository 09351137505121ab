package dev.quarterdeck.demo.cluster;

import java.util.ArrayList;
import java.util.List;

/** The columns of services and of what leads to them. */
final class NetworkColumns {

    private NetworkColumns() {}

    static List<Column> services() {
        return List.of(
                Column.ofName(),
                Column.text("Type", "spec.type"),
                Column.text(
                        "Cluster-IP",
                        object -> Cells.or(object.text("spec.clusterIP"), Cells.NONE)),
                Column.text("External-IP", NetworkColumns::external),
                Column.text("Port(s)", NetworkColumns::ports),
                Column.age(),
                Column.wide("Selector", object -> Cells.selector(object, "spec.selector")));
    }

    private static String external(Tree service) {
        if (!service.text("spec.type").equals("LoadBalancer")) {
            return Cells.or(String.join(",", service.texts("spec.externalIPs")), Cells.NONE);
        }
        return Cells.or(
                Cells.joined(service.trees("status.loadBalancer.ingress"), "ip"), "<pending>");
    }

    private static String ports(Tree service) {
        var words = new ArrayList<String>();
        for (Tree port : service.trees("spec.ports")) {
            String node = port.has("nodePort") ? ":" + port.text("nodePort") : "";
            words.add(port.text("port") + node + "/" + port.text("protocol"));
        }
        return words.isEmpty() ? Cells.NONE : String.join(",", words);
    }

    static List<Column> endpoints() {
        return List.of(
                Column.ofName(), Column.text("Endpoints", NetworkColumns::addresses), Column.age());
    }

    private static String addresses(Tree endpoints) {
        var words = new ArrayList<String>();
        for (Tree subset : endpoints.trees("subsets")) {
            for (Tree port : subset.trees("ports")) {
                for (Tree address : subset.trees("addresses")) {
                    words.add(address.text("ip") + ":" + port.text("port"));
                }
            }
        }
        return words.isEmpty() ? Cells.NONE : Cells.few(words);
    }

    static List<Column> slices() {
        return List.of(
                Column.ofName(),
                Column.text("AddressType", "addressType"),
                Column.text(
                        "Ports",
                        slice ->
                                known(
                                        slice.trees("ports").stream()
                                                .map(port -> port.text("port"))
                                                .toList())),
                Column.text(
                        "Endpoints",
                        slice ->
                                known(
                                        slice.trees("endpoints").stream()
                                                .flatMap(end -> end.texts("addresses").stream())
                                                .toList())),
                Column.age());
    }

    private static String known(List<String> words) {
        return words.isEmpty() ? Cells.UNSET : Cells.few(words);
    }

    static List<Column> ingresses() {
        return List.of(
                Column.ofName(),
                Column.text(
                        "Class",
                        object -> Cells.or(object.text("spec.ingressClassName"), Cells.NONE)),
                Column.text("Hosts", NetworkColumns::hosts),
                Column.text(
                        "Address",
                        object -> Cells.joined(object.trees("status.loadBalancer.ingress"), "ip")),
                Column.text("Ports", object -> object.has("spec.tls") ? "80, 443" : "80"),
                Column.age());
    }

    private static String hosts(Tree ingress) {
        return Cells.or(Cells.joined(ingress.trees("spec.rules"), "host"), "*");
    }

    static List<Column> ingressClasses() {
        return List.of(
                Column.ofName(),
                Column.text("Controller", "spec.controller"),
                Column.text("Parameters", object -> Cells.NONE),
                Column.age());
    }

    static List<Column> policies() {
        return List.of(
                Column.ofName(),
                Column.text(
                        "Pod-Selector", object -> Selector.words(object.tree("spec.podSelector"))),
                Column.age());
    }
}
