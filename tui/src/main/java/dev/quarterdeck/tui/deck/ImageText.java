package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.widget.Line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The overview of an image. */
final class ImageText {
    private static final int NAMES = 12;

    private ImageText() {}

    static List<Line> overview(Image image, Tree inspect, List<Container> containers, Instant now) {
        List<Line> lines = new ArrayList<>();
        lines.add(
                Line.of(Role.STRONG, Amounts.decimal(image.row().size()))
                        .plus(Role.MUTED, "   " + Identifiers.brief(image.row().id())));
        lines.add(
                Line.of(
                        Role.MUTED,
                        "built "
                                + Ages.since(image.row().created(), now)
                                + " ago"
                                + platform(inspect)));
        lines.add(Line.EMPTY);
        users(lines, image, containers);
        lines.add(Line.EMPTY);
        Tree config = inspect.at("Config");
        fact(lines, "entry", words(config.at("Entrypoint")));
        fact(lines, "command", words(config.at("Cmd")));
        fact(lines, "folder", config.at("WorkingDir").text());
        fact(lines, "user", config.at("User").text());
        fact(lines, "ports", keys(config.at("ExposedPorts")));
        fact(lines, "volumes", keys(config.at("Volumes")));
        long layers = inspect.at("RootFS", "Layers").items().size();
        fact(lines, "layers", layers == 0 ? "" : Long.toString(layers));
        for (Tree digest : inspect.at("RepoDigests").items()) {
            fact(lines, "digest", digest.text());
        }
        return lines;
    }

    private static void users(List<Line> lines, Image image, List<Container> containers) {
        List<Container> users =
                containers.stream()
                        .filter(container -> container.row().imageId().equals(image.row().id()))
                        .sorted(ContainersView.byState())
                        .toList();
        if (users.isEmpty()) {
            lines.add(
                    Line.of(Role.MUTED, "no container uses it; ")
                            .plus(Role.KEY, "Ctrl-D")
                            .plus(Role.MUTED, " removes it"));
            return;
        }
        lines.add(Line.of(Role.MUTED, "used by"));
        for (Container user : users.subList(0, Math.min(NAMES, users.size()))) {
            lines.add(ContainerCells.glyph(user).plus(Role.TEXT, " " + user.row().name()));
        }
        if (users.size() > NAMES) {
            lines.add(Line.of(Role.MUTED, "and " + (users.size() - NAMES) + " more"));
        }
    }

    private static String platform(Tree inspect) {
        String system = inspect.at("Os").text();
        return system.isEmpty() ? "" : ", " + system + "/" + inspect.at("Architecture").text();
    }

    private static String words(Tree list) {
        return String.join(" ", list.items().stream().map(Tree::text).toList());
    }

    private static String keys(Tree object) {
        return String.join(" ", object.entries().stream().map(entry -> entry.getKey()).toList());
    }

    private static void fact(List<Line> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.add(
                    Line.of(Role.MUTED, String.format(Locale.ROOT, "%-9s", name))
                            .plus(Role.TEXT, value));
        }
    }
}
