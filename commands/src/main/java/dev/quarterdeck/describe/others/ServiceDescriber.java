package dev.quarterdeck.describe.others;

import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.Events;
import dev.quarterdeck.describe.Lists;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Selectors;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.model.OpsException;

import java.util.List;

/** Services. Ported from {@code k8s.io/kubectl/pkg/describe/describe.go}. */
final class ServiceDescriber {
    private ServiceDescriber() {}

    static void service(Tree service, Related related, Description out) {
        ConfigDescribers.head(service, out);
        Tree spec = service.at("spec");
        out.row(0, "Selector:", Selectors.labels(spec.map("selector")));
        out.row(0, "Type:", spec.text("type"));
        given(out, "IP Family Policy:", spec, "ipFamilyPolicy");
        addresses(service, out);
        List<Tree> slices = slices(service, related);
        spec.list("ports").forEach(port -> port(port, slices, out));
        out.row(0, "Session Affinity:", spec.text("sessionAffinity"));
        filled(out, "External Traffic Policy:", spec.text("externalTrafficPolicy"));
        given(out, "Internal Traffic Policy:", spec, "internalTrafficPolicy");
        if (spec.number("healthCheckNodePort") != 0) {
            out.row(0, "HealthCheck NodePort:", spec.number("healthCheckNodePort"));
        }
        joined(out, "LoadBalancer Source Ranges:", spec.texts("loadBalancerSourceRanges"));
        given(out, "Traffic Distribution:", spec, "trafficDistribution");
        Events.ofObject(service, related, out);
    }

    private static void addresses(Tree service, Description out) {
        Tree spec = service.at("spec");
        out.row(0, "IP Families:", Lists.orNone(String.join(",", spec.texts("ipFamilies"))));
        out.row(0, "IP:", spec.text("clusterIP"));
        out.row(0, "IPs:", Lists.orNone(String.join(",", spec.texts("clusterIPs"))));
        joined(out, "External IPs:", spec.texts("externalIPs"));
        filled(out, "Desired LoadBalancer IP:", spec.text("loadBalancerIP"));
        filled(out, "External Name:", spec.text("externalName"));
        List<Tree> balancers = service.list("status", "loadBalancer", "ingress");
        if (!balancers.isEmpty()) {
            List<String> texts = balancers.stream().map(ServiceDescriber::balancer).toList();
            out.row(0, "LoadBalancer Ingress:", String.join(", ", texts));
        }
    }

    private static String balancer(Tree ingress) {
        String ip = ingress.text("ip");
        if (ip.isEmpty()) {
            return ingress.text("hostname");
        }
        return ingress.has("ipMode") ? ip + " (" + ingress.text("ipMode") + ")" : ip;
    }

    /** Where the slices are refused, there are none. */
    private static List<Tree> slices(Tree service, Related related) {
        try {
            return EndpointText.slices(service.namespace(), service.name(), related);
        } catch (OpsException refused) {
            return List.of();
        }
    }

    private static void port(Tree port, List<Tree> slices, Description out) {
        String name = port.text("name").isEmpty() ? "<unset>" : port.text("name");
        String protocol = "/" + port.text("protocol");
        out.row(0, "Port:", name, port.number("port") + protocol);
        out.row(0, "TargetPort:", port.or("0", "targetPort") + protocol);
        given(out, "AppProtocol:", port, "appProtocol");
        if (port.number("nodePort") != 0) {
            out.row(0, "NodePort:", name, port.number("nodePort") + protocol);
        }
        out.row(0, "Endpoints:", EndpointText.of(slices, port.text("name")));
    }

    private static void given(Description out, String label, Tree object, String field) {
        if (object.has(field)) {
            out.row(0, label, object.text(field));
        }
    }

    private static void filled(Description out, String label, String text) {
        if (!text.isEmpty()) {
            out.row(0, label, text);
        }
    }

    private static void joined(Description out, String label, List<String> texts) {
        if (!texts.isEmpty()) {
            out.row(0, label, String.join(",", texts));
        }
    }
}
