package dev.quarterdeck.tui.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.screen.TerminalScreen;

import dev.quarterdeck.cli.Quarterdeck;
import dev.quarterdeck.testing.TestNode;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.Main;
import dev.quarterdeck.tui.pty.PtySession;

import picocli.CommandLine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The whole program of this build: as a command line here, and installed on another machine. */
final class Product {
    private static final String HOME = "/opt/qd";
    private static final String JAVA = "/opt/jdk-25/bin/java";

    private Product() {}

    /** The command line that runs it, without its arguments. */
    static List<String> command() {
        return PtySession.java(
                Main.class,
                Quarterdeck.class,
                Theme.class,
                TerminalScreen.class,
                CommandLine.class);
    }

    /** Copies it to a node, where it is called {@code qd}, {@code /opt/qd/docker} and so on. */
    static void install(TestNode node, Path work) throws IOException {
        assertThat(node.ssh(JAVA + " -version").status()).as("a JDK 25 on the node").isZero();
        List<String> command = new ArrayList<>(command());
        command.set(0, JAVA);
        int place = command.indexOf("-cp") + 1;
        command.set(place, copied(node, command.get(place)));
        String launcher =
                "#!/bin/sh\nQD_CALLED_AS=${0##*/} exec " + String.join(" ", command) + " \"$@\"\n";
        Path file = Files.writeString(work.resolve("qd"), launcher);
        String linked =
                "cd /opt/qd && cat >qd && chmod +x qd && ln -sf qd docker && ln -sf qd kubectl"
                        + " && ln -sf /opt/qd/qd /usr/local/bin/qd";
        assertThat(node.ssh(linked, file).status()).isZero();
    }

    private static String copied(TestNode node, String path) {
        List<String> there = new ArrayList<>();
        for (String entry : path.split(File.pathSeparator, -1)) {
            Path here = Path.of(entry);
            String folder = HOME + "/" + there.size();
            node.copy(here, folder);
            there.add(Files.isDirectory(here) ? folder : folder + "/" + here.getFileName());
        }
        return String.join(":", there);
    }
}
