package dev.quarterdeck.describe.workloads;

import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.text.GoQuote;

import java.util.List;

/** The metrics an autoscaler goes by: what they are now, and what they should be. */
final class MetricText {
    private static final String UNKNOWN = "<unknown>";

    private final List<Tree> metrics;
    private final List<Tree> current;
    private final Description out;

    MetricText(Tree scaler, Description out) {
        this.metrics = scaler.list("spec", "metrics");
        this.current = scaler.list("status", "currentMetrics");
        this.out = out;
    }

    void write() {
        for (int i = 0; i < metrics.size(); i++) {
            Tree metric = metrics.get(i);
            Tree now = i < current.size() ? current.get(i) : Tree.of(null);
            switch (metric.text("type")) {
                case "External" -> external(metric.at("external"), now.at("external"));
                case "Pods" -> pods(metric.at("pods"), now.at("pods"));
                case "Object" -> object(metric.at("object"), now.at("object"));
                case "Resource" -> {
                    out.write(1, "resource " + metric.text("resource", "name") + " on pods");
                    resource(metric.at("resource"), now.at("resource"));
                }
                case "ContainerResource" -> {
                    Tree part = metric.at("containerResource");
                    out.write(
                            1,
                            "resource %s of container \"%s\" on pods"
                                    .formatted(part.text("name"), part.text("container")));
                    resource(part, now.at("containerResource"));
                }
                default -> {
                    String type = GoQuote.quote(metric.text("type"));
                    out.row(1, "<unknown metric type " + type + ">");
                }
            }
        }
    }

    private void external(Tree metric, Tree now) {
        String name = GoQuote.quote(metric.text("metric", "name"));
        if (metric.has("target", "averageValue")) {
            String current =
                    now.has("current", "averageValue")
                            ? now.amount("current", "averageValue").toString()
                            : UNKNOWN;
            pair(1, name + " (target average value):", current, metric, "averageValue");
        } else {
            pair(1, name + " (target value):", amount(now, "value"), metric, "value");
        }
    }

    private void pods(Tree metric, Tree now) {
        String name = GoQuote.quote(metric.text("metric", "name"));
        pair(1, name + " on pods:", amount(now, "averageValue"), metric, "averageValue");
    }

    private void object(Tree metric, Tree now) {
        Tree object = metric.at("describedObject");
        String title =
                "\"%s\" on %s/%s "
                        .formatted(
                                metric.text("metric", "name"),
                                object.text("kind"),
                                object.text("name"));
        boolean average = metric.text("target", "type").equals("AverageValue");
        String field = average ? "averageValue" : "value";
        title += average ? "(target average value):" : "(target value):";
        pair(1, title, amount(now, field), metric, field);
    }

    private void resource(Tree metric, Tree now) {
        if (metric.has("target", "averageValue")) {
            pair(0, ":", amount(now, "averageValue"), metric, "averageValue");
            return;
        }
        String current =
                now.has("current", "averageUtilization")
                        ? "%d%% (%s)"
                                .formatted(
                                        now.number("current", "averageUtilization"),
                                        shown(now, "current", "averageValue"))
                        : UNKNOWN;
        String target =
                metric.has("target", "averageUtilization")
                        ? metric.number("target", "averageUtilization") + "%"
                        : "<auto>";
        out.row(1, "(as a percentage of request):", current + " / " + target);
    }

    private void pair(int level, String title, String current, Tree metric, String field) {
        out.row(level, title, current + " / " + shown(metric, "target", field));
    }

    private static String amount(Tree now, String field) {
        return now.has() ? shown(now, "current", field) : UNKNOWN;
    }

    private static String shown(Tree tree, String part, String field) {
        return tree.has(part, field) ? tree.amount(part, field).toString() : "<nil>";
    }
}
