package dev.quarterdeck.describe.others;

import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.Events;
import dev.quarterdeck.describe.Labels;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.text.Utf8;

import java.util.List;

/** Ingresses and their classes. Ported from {@code k8s.io/kubectl/pkg/describe/describe.go}. */
final class IngressDescribers {
    private IngressDescribers() {}

    static void ingress(Tree ingress, Related related, Description out) {
        out.row(0, "Name:", ingress.name());
        Labels.labels(out, "Labels", ingress.map("metadata", "labels"));
        out.row(0, "Namespace:", ingress.namespace());
        out.row(0, "Address:", address(ingress.list("status", "loadBalancer", "ingress")));
        out.row(0, "Ingress Class:", ingress.or("<none>", "spec", "ingressClassName"));
        Tree standard = ingress.at("spec", "defaultBackend");
        String backend = "<default>";
        if (standard.isObject()) {
            backend = backend(ingress, standard, related);
        }
        out.row(0, "Default backend:", backend);
        certificates(ingress.list("spec", "tls"), out);
        rules(ingress, backend, related, out);
        Labels.annotations(out, "Annotations", ingress.map("metadata", "annotations"));
        Events.ofObject(ingress, related, out);
    }

    /** Addresses or names, each once. */
    private static String address(List<Tree> balancers) {
        return String.join(
                ",",
                balancers.stream()
                        .map(
                                one ->
                                        one.text("ip").isEmpty()
                                                ? one.text("hostname")
                                                : one.text("ip"))
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .sorted(Utf8.ORDER)
                        .toList());
    }

    private static void certificates(List<Tree> all, Description out) {
        if (all.isEmpty()) {
            return;
        }
        out.row(0, "TLS:");
        for (Tree one : all) {
            String secret = one.text("secretName");
            String hosts = String.join(",", one.texts("hosts"));
            out.row(1, secret.isEmpty() ? "SNI routes " + hosts : secret + " terminates " + hosts);
        }
    }

    private static void rules(Tree ingress, String standard, Related related, Description out) {
        out.row(0, "Rules:");
        out.row(1, "Host", "Path", "Backends");
        out.row(1, "----", "----", "--------");
        boolean none = true;
        for (Tree rule : ingress.list("spec", "rules")) {
            if (!rule.has("http")) {
                continue;
            }
            none = false;
            String host = rule.text("host");
            out.row(1, host.isEmpty() ? "*" : host, "");
            for (Tree path : rule.list("http", "paths")) {
                String backend = backend(ingress, path.at("backend"), related);
                out.row(2, "", path.text("path") + " ", backend);
            }
        }
        if (none) {
            out.row(1, "*", "*", standard);
        }
    }

    private static String backend(Tree ingress, Tree backend, Related related) {
        if (backend.has("service")) {
            return service(ingress.namespace(), backend.at("service"), related);
        }
        if (backend.has("resource")) {
            Tree resource = backend.at("resource");
            return "APIGroup: %s, Kind: %s, Name: %s"
                    .formatted(
                            resource.or("<none>", "apiGroup"),
                            resource.text("kind"),
                            resource.text("name"));
        }
        return "";
    }

    private static String service(String namespace, Tree backend, Related related) {
        String name = backend.text("name");
        Tree port = backend.at("port");
        long number = port.number("number");
        String text = name + ":" + (number == 0 ? port.text("name") : Long.toString(number));
        try {
            List<Tree> slices = EndpointText.slices(namespace, name, related);
            Tree service = related.get(Related.path("/api/v1", namespace, "services") + "/" + name);
            return text + " (" + EndpointText.of(slices, portName(service, port)) + ")";
        } catch (OpsException refused) {
            String why = refused instanceof StatusError error ? error.text() : refused.what();
            return text + " (<error: " + why + ">)";
        }
    }

    /** The last port that fits counts. */
    private static String portName(Tree service, Tree port) {
        long number = port.number("number");
        String wanted = port.text("name");
        String found = "";
        for (Tree one : service.list("spec", "ports")) {
            boolean byNumber = number != 0 && one.number("port") == number;
            boolean byName = !wanted.isEmpty() && one.text("name").equals(wanted);
            found = byNumber || byName ? one.text("name") : found;
        }
        return found;
    }

    static void ingressClass(Tree kind, Related related, Description out) {
        ConfigDescribers.clusterHead(kind, out);
        out.row(0, "Controller:", kind.text("spec", "controller"));
        if (kind.has("spec", "parameters")) {
            Tree parameters = kind.at("spec", "parameters");
            out.row(0, "Parameters:");
            if (parameters.has("apiGroup")) {
                out.row(1, "APIGroup:", parameters.text("apiGroup"));
            }
            out.row(1, "Kind:", parameters.text("kind"));
            out.row(1, "Name:", parameters.text("name"));
        }
        Events.ofObject(kind, related, out);
    }
}
