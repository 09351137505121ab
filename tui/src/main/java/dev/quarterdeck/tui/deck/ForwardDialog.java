package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.cluster.ObjectRef;
import dev.quarterdeck.tui.widget.Line;
import dev.quarterdeck.tui.widget.LineEdit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Asks which port of this machine leads to which of an object; the object's own come first. */
final class ForwardDialog {
    private static final Pattern PORT = Pattern.compile("([0-9]{0,5}:)?[A-Za-z0-9-]{1,63}");
    private static final String HERE = "127.0.0.1";

    /** Ports below are the system's own: nobody else can listen there. */
    private static final long SYSTEM = 1024;

    private static final long SHIFT = 8000;

    /** A port that an object declares. */
    private record Declared(long number, String name) {
        String pair() {
            return (number < SYSTEM ? number + SHIFT : number) + ":" + number;
        }

        String words() {
            return name.isEmpty() ? Long.toString(number) : number + " " + name;
        }
    }

    private ForwardDialog() {}

    static DialogPlan of(ObjectRef ref, ObjectWords words, Tree object) {
        List<Declared> ports = ports(ref.resource().kind(), object);
        String first = ports.isEmpty() ? "" : ports.getFirst().pair();
        return DialogPlan.of(
                        "Forward to " + words.name(ref),
                        "Forward",
                        values -> line(ref, words, values))
                .saying(told(ports))
                .asking(
                        List.of(
                                new Field.Text("ports", "LOCAL:REMOTE …", LineEdit.of(first)),
                                new Field.Text("address", HERE, LineEdit.of(HERE))))
                .checked(ForwardDialog::missing);
    }

    private static List<List<String>> line(ObjectRef ref, ObjectWords words, List<String> values) {
        List<String> after = new ArrayList<>(split(values.getFirst()));
        if (after.isEmpty()) {
            after.add("LOCAL:REMOTE");
        }
        after.addAll(List.of("--address", values.get(1).isEmpty() ? HERE : values.get(1)));
        return List.of(words.line("port-forward", ref, after.toArray(String[]::new)));
    }

    private static List<String> split(String ports) {
        return Arrays.stream(ports.split("[ ,]+", -1)).filter(one -> !one.isEmpty()).toList();
    }

    private static String missing(List<String> values) {
        List<String> ports = split(values.getFirst());
        boolean all = ports.stream().allMatch(port -> PORT.matcher(port).matches());
        return ports.isEmpty() || !all ? "give ports as LOCAL:REMOTE, such as 8080:80" : "";
    }

    private static List<Line> told(List<Declared> ports) {
        String all = String.join(", ", ports.stream().map(Declared::words).toList());
        return List.of(
                ports.isEmpty()
                        ? Line.of(Role.MUTED, "it declares no port")
                        : Line.of(Role.MUTED, "it has ").plus(Role.TEXT, all));
    }

    private static List<Declared> ports(String kind, Tree object) {
        List<Declared> found = new ArrayList<>();
        if (kind.equals("Service")) {
            add(object.at("spec", "ports"), "port", found);
            return found;
        }
        Tree pod = kind.equals("Pod") ? object : object.at("spec", "template");
        pod.at("spec", "containers")
                .items()
                .forEach(container -> add(container.at("ports"), "containerPort", found));
        return found;
    }

    /** Only streams can be forwarded. */
    private static void add(Tree ports, String field, List<Declared> found) {
        for (Tree port : ports.items()) {
            String protocol = port.at("protocol").text();
            if (protocol.isEmpty() || protocol.equals("TCP")) {
                found.add(new Declared(port.at(field).number(), port.at("name").text()));
            }
        }
    }
}
