package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.widget.Graph;
import dev.quarterdeck.tui.widget.Line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The layers of an image: what made each, how large it is, and who uses the image. */
final class LayerText {
    private static final Pattern NOTHING = Pattern.compile("^/bin/sh -c #\\(nop\\) +");
    private static final Pattern SHELL = Pattern.compile("^(RUN )?/bin/sh -c ");
    private static final Pattern BUILDKIT = Pattern.compile(" *# buildkit$");
    private static final int BAR = 12;
    private static final int SIZE = 9;

    private LayerText() {}

    static List<Line> lines(Tree history, String imageId, List<Container> containers) {
        List<Tree> layers = history.items();
        long all = layers.stream().mapToLong(layer -> layer.at("Size").number()).sum();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(Role.HEADER, "     SIZE                CREATED BY"));
        layers.forEach(layer -> lines.add(layer(layer, all)));
        lines.add(Line.EMPTY);
        lines.add(
                Line.of(Role.STRONG, right(Amounts.decimal(all)))
                        .plus(
                                Role.MUTED,
                                "  in "
                                        + layers.size()
                                        + (layers.size() == 1 ? " layer" : " layers")));
        lines.add(Line.EMPTY);
        List<Container> users =
                containers.stream()
                        .filter(container -> container.row().imageId().equals(imageId))
                        .sorted(ContainersView.byState())
                        .toList();
        lines.add(Line.of(Role.HEADER, users.isEmpty() ? "no container uses it" : "USED BY"));
        users.forEach(user -> lines.add(user(user)));
        return lines;
    }

    private static Line user(Container user) {
        return ContainerCells.glyph(user)
                .plus(Role.TEXT, " " + user.row().name())
                .plus(Role.MUTED, "  " + user.row().status());
    }

    private static Line layer(Tree layer, long all) {
        long size = layer.at("Size").number();
        String command = command(made(layer));
        int space = Math.max(0, command.indexOf(' '));
        Line made =
                Line.of(Role.SYNTAX_KEY, command.substring(0, space))
                        .plus(size == 0 ? Role.MUTED : Role.TEXT, command.substring(space));
        if (size == 0) {
            return Line.of(Role.MUTED, right("0 B") + "  " + "·".repeat(BAR) + "  ").plus(made);
        }
        return Line.of(Role.STRONG, right(Amounts.decimal(size)) + "  ")
                .plus(Graph.gauge(all == 0 ? 0 : (double) size / all, BAR))
                .plus(Role.TEXT, "  ")
                .plus(made);
    }

    /** A layer that was imported has no command, but says where it is from. */
    private static String made(Tree layer) {
        String command = layer.at("CreatedBy").text();
        return command.isBlank() ? layer.at("Comment").text() : command;
    }

    /** The command without what the builder wrapped around it. */
    private static String command(String createdBy) {
        String text = BUILDKIT.matcher(createdBy.strip()).replaceFirst("");
        String bare = NOTHING.matcher(text).replaceFirst("");
        if (!bare.equals(text)) {
            return bare;
        }
        String run = SHELL.matcher(text).replaceFirst("");
        return run.equals(text) ? text : "RUN " + run;
    }

    private static String right(String text) {
        return " ".repeat(Math.max(0, SIZE - text.length())) + text;
    }
}
