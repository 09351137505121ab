package dev.quarterdeck.cli;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A line of ours: the flags that stand before the command, and the command's own words.
 *
 * @param demo whether an embedded engine takes the place of the real one
 * @param theme the theme asked for, or null
 * @param readOnly whether nothing may be changed; null where the line does not say
 * @param verbose whether a stack trace may be printed
 * @param help whether our help was asked for
 * @param version whether our version was asked for
 * @param kube the kubectl flags given before the command, as words
 * @param docker the docker flags given before the command, as words
 * @param words the command and what follows; empty for the terminal interface
 */
public record Line(
        boolean demo,
        @Nullable String theme,
        @Nullable Boolean readOnly,
        boolean verbose,
        boolean help,
        boolean version,
        List<String> kube,
        List<String> docker,
        List<String> words) {
    public Line {
        kube = List.copyOf(kube);
        docker = List.copyOf(docker);
        words = List.copyOf(words);
    }

    /** Reads a line; picocli is loaded only where a flag stands before the command. */
    public static Line read(List<String> argv) {
        boolean plain = argv.isEmpty() || !argv.getFirst().startsWith("-");
        return plain
                ? new Line(false, null, null, false, false, false, List.of(), List.of(), argv)
                : OptionReader.read(argv);
    }

    /**
     * Whether it opens the terminal interface; the launcher decides the same without reading it.
     */
    public boolean opensScreen() {
        return words.isEmpty() && !help && !version;
    }

    /** The same line with other docker flags. */
    Line with(List<String> flags) {
        return new Line(demo, theme, readOnly, verbose, help, version, kube, flags, words);
    }

    /** The same line as the demo runs it: inside, where no kubeconfig of the user's counts. */
    public Line inside() {
        return new Line(true, theme, readOnly, verbose, false, false, List.of(), List.of(), words);
    }

    /** The value of a kubectl flag that stands before the command, or null. */
    public @Nullable String kube(String name) {
        String lead = "--" + name + "=";
        return kube.stream()
                .filter(word -> word.startsWith(lead))
                .map(word -> word.substring(lead.length()))
                .findFirst()
                .orElse(null);
    }
}
