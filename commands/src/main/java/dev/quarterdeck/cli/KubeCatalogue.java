package dev.quarterdeck.cli;

import dev.quarterdeck.cli.kube.Get;
import dev.quarterdeck.cli.kube.config.ConfigView;
import dev.quarterdeck.cli.kube.config.CurrentContext;
import dev.quarterdeck.cli.kube.config.DeleteEntry;
import dev.quarterdeck.cli.kube.config.GetContexts;
import dev.quarterdeck.cli.kube.config.GetNames;
import dev.quarterdeck.cli.kube.config.RenameContext;
import dev.quarterdeck.cli.kube.config.SetContext;
import dev.quarterdeck.cli.kube.config.UseContext;
import dev.quarterdeck.cli.kube.logs.Logs;
import dev.quarterdeck.cli.kube.look.ApiResources;
import dev.quarterdeck.cli.kube.look.ApiVersions;
import dev.quarterdeck.cli.kube.look.CanI;
import dev.quarterdeck.cli.kube.look.ClusterInfo;
import dev.quarterdeck.cli.kube.look.Describe;
import dev.quarterdeck.cli.kube.look.Events;
import dev.quarterdeck.cli.kube.look.Explain;
import dev.quarterdeck.cli.kube.look.TopNodes;
import dev.quarterdeck.cli.kube.look.TopPods;
import dev.quarterdeck.cli.kube.look.Version;
import dev.quarterdeck.cli.kube.look.WhoAmI;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The kubectl commands: a command is one class and its line here. */
final class KubeCatalogue {
    static final Catalogue ALL =
            new Catalogue(
                    Stream.concat(ChangeCatalogue.ALL.stream(), SessionCatalogue.ALL.stream())
                            .toList(),
                    List.of(
                            Entry.looking("Display one or many resources", Get::new, "get"),
                            Entry.looking(
                                    "Show details of a specific resource or group of resources",
                                    Describe::new,
                                    "describe"),
                            Entry.looking(
                                    "Print the supported API resources on the server",
                                    ApiResources::new,
                                    "api-resources"),
                            Entry.looking(
                                    "Print the supported API versions on the server, in the form of"
                                            + " \"group/version\"",
                                    ApiVersions::new,
                                    "api-versions"),
                            Entry.looking(
                                    "Check whether an action is allowed", CanI::new, "auth can-i"),
                            Entry.looking(
                                    "Experimental: Check self subject attributes",
                                    WhoAmI::new,
                                    "auth whoami"),
                            Entry.looking(
                                    "Display cluster information",
                                    ClusterInfo::new,
                                    "cluster-info"),
                            Entry.looking(
                                    "Display the current-context",
                                    CurrentContext::new,
                                    "config current-context"),
                            Entry.of(
                                    "Delete the specified cluster from the kubeconfig",
                                    DeleteEntry::ofClusters,
                                    "config delete-cluster"),
                            Entry.of(
                                    "Delete the specified context from the kubeconfig",
                                    DeleteEntry::ofContexts,
                                    "config delete-context"),
                            Entry.of(
                                    "Delete the specified user from the kubeconfig",
                                    DeleteEntry::ofUsers,
                                    "config delete-user"),
                            Entry.looking(
                                    "Display clusters defined in the kubeconfig",
                                    GetNames::ofClusters,
                                    "config get-clusters"),
                            Entry.looking(
                                    "Describe one or many contexts",
                                    GetContexts::new,
                                    "config get-contexts"),
                            Entry.looking(
                                    "Display users defined in the kubeconfig",
                                    GetNames::ofUsers,
                                    "config get-users"),
                            Entry.of(
                                    "Rename a context from the kubeconfig file",
                                    RenameContext::new,
                                    "config rename-context"),
                            Entry.of(
                                    "Set a context entry in kubeconfig",
                                    SetContext::new,
                                    "config set-context"),
                            Entry.of(
                                    "Set the current-context in a kubeconfig file",
                                    UseContext::new,
                                    "config use-context",
                                    "config use"),
                            Entry.looking(
                                    "Display merged kubeconfig settings or a specified kubeconfig"
                                            + " file",
                                    ConfigView::new,
                                    "config view"),
                            Entry.looking("List events", Events::new, "events"),
                            Entry.looking(
                                    "Get documentation for a resource", Explain::new, "explain"),
                            Entry.looking(
                                    "Display resource (CPU/memory) usage of nodes",
                                    TopNodes::new,
                                    "top node",
                                    "top nodes",
                                    "top no"),
                            Entry.looking(
                                    "Display resource (CPU/memory) usage of pods",
                                    TopPods::new,
                                    "top pod",
                                    "top pods",
                                    "top po"),
                            Entry.looking(
                                    "Print the logs for a container in a pod", Logs::new, "logs"),
                            Entry.looking(
                                    "Print the client and server version information",
                                    Version::new,
                                    "version")));

    /** Bare words that stand for a line of kubectl: a kind is listed by its own name. */
    static final List<String> KINDS = List.of("nodes", "pods");

    /** The bare words that are kubectl's, and what they do. */
    static List<Candidate> bareWords() {
        List<Candidate> words = new ArrayList<>(KubeHelp.commands());
        words.removeIf(word -> !Quarterdeck.kubernetes(List.of(word.text())));
        words.add(new Candidate("nodes", "List the nodes: get nodes"));
        words.add(new Candidate("pods", "List the pods of a namespace: get pods"));
        words.add(new Candidate("kube", "The same under kubectl's name: qd kube get all -A"));
        return List.copyOf(words);
    }

    private KubeCatalogue() {}
}
