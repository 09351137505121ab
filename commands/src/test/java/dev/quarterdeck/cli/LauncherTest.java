package dev.quarterdeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.cli.command.CommandException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine.Model.OptionSpec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The launcher starts the JVM for what the program will make of the line. */
@Tag("live")
class LauncherTest {
    private static final Path LAUNCHER = Path.of("../qd");

    @TempDir private Path top = Path.of("");

    /** A build that is fresh, and a JVM that says what it was started with. */
    @BeforeEach
    void build() throws IOException {
        Path built = Files.createDirectories(top.resolve("tui/target/qd"));
        Files.writeString(built.resolve("current"), top.resolve("jdk") + "\nHASH\n");
        program(top.resolve("qd"), Files.readString(LAUNCHER));
        program(top.resolve("jdk/bin/java"), "#!/bin/sh\necho \"$@\"\n");
        Files.createFile(built.resolve("stamp"));
    }

    private static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private String started(String name, List<String> argv) throws Exception {
        List<String> words = new ArrayList<>(List.of(top.resolve(name).toString()));
        words.addAll(argv);
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static boolean screen(String started) {
        boolean screen = started.contains("/HASH/tui.aot ") && started.contains(" -Xmn16m ");
        boolean scripted = started.contains("/HASH/cli.aot ") && started.contains(" -Xmn4m ");
        assertThat(screen).as(started).isNotEqualTo(scripted);
        return screen;
    }

    static Stream<List<String>> lines() {
        Stream<List<String>> flags =
                OptionReader.options().options().stream()
                        .flatMap(option -> Arrays.stream(option.names()).flatMap(forms(option)))
                        .flatMap(LauncherTest::around);
        return Stream.concat(
                flags, Stream.of("", "ps", "--", "-- ps", "-x").map(LauncherTest::words));
    }

    private static Function<String, Stream<List<String>>> forms(OptionSpec option) {
        boolean valued = option.arity().max() > 0;
        return name -> {
            String equals = name + "=";
            Stream<String> joined =
                    valued
                            ? Stream.of(equals, equals + "x", name + " x", name + " ps", name + "x")
                            : Stream.of(name, equals + "true", equals + "false");
            return joined.map(LauncherTest::words);
        };
    }

    /** Alone, before a command, before and behind another flag, and before an end of flags. */
    private static Stream<List<String>> around(List<String> flag) {
        return Stream.of(" ", " ps", " --verbose", " --")
                .map(end -> joined(flag, words(end.strip())));
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.of(one, other).flatMap(List::stream).toList();
    }

    private static List<String> words(String line) {
        return line.isEmpty() ? List.of() : List.of(line.split(" ", -1));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theLauncherDecidesAsTheProgram(List<String> argv) throws Exception {
        Line line;
        try {
            line = Line.read(argv);
        } catch (CommandException e) {
            return; // an error in either
        }
        assertThat(screen(started("qd", argv))).isEqualTo(line.opensScreen());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker", "kubectl"})
    void otherNamesAreScripted(String name) throws Exception {
        Files.createSymbolicLink(top.resolve(name), top.resolve("qd"));
        assertThat(screen(started(name, List.of()))).isFalse();
    }

    @Test
    void mostLinesAreLegal() {
        assertThat(lines().filter(LauncherTest::legal).count()).isGreaterThan(lines().count() / 2);
    }

    private static boolean legal(List<String> argv) {
        try {
            return Line.read(argv).words().size() < 9;
        } catch (CommandException e) {
            return false;
        }
    }
}
