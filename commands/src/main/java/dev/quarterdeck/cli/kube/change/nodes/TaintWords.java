package dev.quarterdeck.cli.kube.change.nodes;

import dev.quarterdeck.cli.kube.change.Work;

import java.util.ArrayList;
import java.util.List;

/**
 * A line's arguments: first what is to change, then {@code KEY=VALUE:EFFECT} and {@code KEY-}
 * (kubectl pkg/cmd/taint, Complete).
 *
 * @param objects the type and the names
 */
record TaintWords(List<String> objects, List<NodeTaint> added, List<NodeTaint> removed) {
    static TaintWords read(Work work) {
        List<String> objects = new ArrayList<>();
        List<String> taints = new ArrayList<>();
        for (String word : work.call().arguments()) {
            boolean taint = word.contains("=") || word.contains(":") || word.endsWith("-");
            Work.refuse(
                    !taint && !taints.isEmpty(),
                    "all resources must be specified before taint changes: " + word);
            (taint ? taints : objects).add(word);
        }
        Work.refuse(
                objects.isEmpty(), "one or more resources must be specified as <resource> <name>");
        Work.refuse(taints.isEmpty(), "at least one taint update is required");
        return parse(work, objects, taints);
    }

    private static TaintWords parse(Work work, List<String> objects, List<String> taints) {
        List<NodeTaint> added = new ArrayList<>();
        List<NodeTaint> removed = new ArrayList<>();
        for (String text : taints) {
            if (text.endsWith("-")) {
                NodeTaint gone = NodeTaint.parse(work, text.substring(0, text.length() - 1));
                removed.add(new NodeTaint(gone.key(), "", gone.effect()));
            } else {
                added.add(unique(work, added, text));
            }
        }
        return new TaintWords(objects, added, removed);
    }

    private static NodeTaint unique(Work work, List<NodeTaint> before, String text) {
        NodeTaint taint = NodeTaint.parse(work, text);
        if (taint.effect().isEmpty()) {
            throw NodeTaint.invalid(work, text);
        }
        if (before.stream().anyMatch(each -> each.conflicts(taint))) {
            throw work.misused("duplicated taints with the same key and effect: " + taint.goText());
        }
        return taint;
    }
}
