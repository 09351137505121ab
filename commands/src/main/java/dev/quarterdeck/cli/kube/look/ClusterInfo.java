package dev.quarterdeck.cli.kube.look;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.kube.ClusterApi;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Outcome;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Says where the control plane and the cluster's own services are (kubectl pkg/cmd/clusterinfo).
 */
public final class ClusterInfo implements Command {
    private static final String SERVICES =
            "/services?labelSelector=kubernetes.io%2Fcluster-service%3Dtrue";
    private static final String MORE =
            "\nTo further debug and diagnose cluster problems, use 'kubectl cluster-info dump'.\n";

    @Override
    public Spec spec() {
        return new Spec("Display cluster information", "[flags]", FlagSet.of(), Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return new Outcome.Stream(channels -> run(call, channels));
    }

    private static int run(Call call, Channels channels) throws IOException {
        if (call.arguments().contains("dump")) {
            throw new CommandException(
                    1,
                    "error: cluster-info dump is not in Quarterdeck: use kubectl get all -A -o"
                            + " yaml, kubectl events -A and kubectl logs for what it writes");
        }
        try (ClusterApi api = ClusterApi.of(call)) {
            try {
                print(call, api, channels);
            } finally {
                channels.text(MORE);
            }
            return 0;
        }
    }

    private static void print(Call call, ClusterApi api, Channels channels) throws IOException {
        String given = call.flags().text("namespace");
        String namespace = given.isEmpty() ? "kube-system" : given;
        String host = api.server().address().server().text();
        try (Reply reply =
                api.get("/api/v1/namespaces/" + namespace + SERVICES, "application/json")) {
            if (reply.status() >= 400) {
                throw StatusError.of(reply);
            }
            Object list = Json.parse(reply.body());
            channels.line("Kubernetes control plane is running at " + host);
            for (Object item : Json.array(Json.object(list).get("items"))) {
                Map<String, @Nullable Object> service = Json.object(item);
                channels.line(name(service) + " is running at " + link(host, service));
            }
        }
    }

    private static String name(Map<String, @Nullable Object> service) {
        Map<String, @Nullable Object> metadata = Json.object(service.get("metadata"));
        String name = text(Json.object(metadata.get("labels")), "kubernetes.io/name");
        return name.isEmpty() ? text(metadata, "name") : name;
    }

    /** Its balancer's address with every port, or its place in the server's proxy. */
    private static String link(String host, Map<String, @Nullable Object> service) {
        List<@Nullable Object> ports = Json.array(Json.object(service.get("spec")).get("ports"));
        Map<String, @Nullable Object> balancer =
                Json.object(Json.object(service.get("status")).get("loadBalancer"));
        List<@Nullable Object> ingress = Json.array(balancer.get("ingress"));
        if (ingress.isEmpty()) {
            return host + proxied(Json.object(service.get("metadata")), ports);
        }
        Map<String, @Nullable Object> first = Json.object(ingress.getFirst());
        String address = text(first, "ip").isEmpty() ? text(first, "hostname") : text(first, "ip");
        StringBuilder link = new StringBuilder();
        for (Object port : ports) {
            link.append("http://").append(address).append(':');
            link.append(Json.object(port).get("port")).append(' ');
        }
        return link.toString();
    }

    private static String proxied(
            Map<String, @Nullable Object> metadata, List<@Nullable Object> ports) {
        return "/api/v1/namespaces/"
                + text(metadata, "namespace")
                + "/services/"
                + named(text(metadata, "name"), ports)
                + "/proxy";
    }

    /** A scheme is guessed by the first port: {@code https:name:port}. */
    private static String named(String name, List<@Nullable Object> ports) {
        if (ports.isEmpty()) {
            return name;
        }
        Map<String, @Nullable Object> port = Json.object(ports.getFirst());
        String word = text(port, "name");
        boolean https = word.equals("https") || "443".equals(String.valueOf(port.get("port")));
        if (https) {
            return "https:" + name + ":" + word;
        }
        return word.isEmpty() ? name : name + ":" + word;
    }

    private static String text(Map<String, @Nullable Object> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }
}
