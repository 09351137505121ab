package dev.quarterdeck.tui;

import dev.quarterdeck.host.Programs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The user's editor; chosen and called as {@code k8s.io/kubectl/pkg/cmd/util/editor/editor.go}
 * does.
 */
record Editor(Map<String, String> env) {
    private static final List<String> NAMED_BY = List.of("KUBE_EDITOR", "EDITOR");

    /** Opens a file and waits for the end of it; returns the exit status. */
    int open(Path file) throws IOException {
        return Programs.converse(command(file), env);
    }

    /** The words that open the file: through a shell where quotes are to be understood. */
    List<String> command(Path file) {
        String editor =
                NAMED_BY.stream()
                        .map(name -> env.getOrDefault(name, ""))
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .orElse("vi");
        boolean quoted = editor.chars().anyMatch(letter -> "\"'\\".indexOf(letter) >= 0);
        if (editor.contains(" ") && quoted) {
            String shell = env.getOrDefault("SHELL", "/bin/bash");
            return List.of(shell, "-c", editor + " \"" + file + "\"");
        }
        List<String> words = new ArrayList<>(List.of(editor.split(" ", -1)));
        words.add(file.toString());
        return words;
    }
}
