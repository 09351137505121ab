package dev.quarterdeck.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.support.AnnotationSupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The tiers of the tests of a module: each class says once, by a tag, which is its own. */
public final class Tiers {
    private static final Set<String> ALL = Set.of("unit", "recorded", "live");

    /** What a test that needs no other program does not speak of. */
    private static final List<String> PROGRAMS =
            List.of(
                    "java/lang/ProcessBuilder",
                    "dev/quarterdeck/testing/Program",
                    "dev/quarterdeck/testing/Script",
                    "dev/quarterdeck/testing/DockerClient",
                    "dev/quarterdeck/testing/TestCluster",
                    "dev/quarterdeck/testing/TestNode",
                    "dev/quarterdeck/tui/pty/PtySession");

    private Tiers() {}

    /** Names the test classes that have no tier or several, and those of unit that run programs. */
    public static List<String> faults(Path classes) {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith("Test.class"))
                    .filter(file -> !file.toString().contains("$"))
                    .flatMap(file -> fault(classes, file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> fault(Path classes, Path file) {
        String path = classes.relativize(file).toString().replace(".class", "");
        String name = path.replace('/', '.');
        List<String> tiers = tiers(name);
        if (tiers.size() != 1) {
            return Stream.of(name + " has the tiers " + tiers);
        }
        return tiers.contains("unit")
                ? programs(file).map(program -> name + " is unit and uses " + program)
                : Stream.of();
    }

    /** ArchUnit has tags of its own. */
    private static List<String> tiers(String name) {
        try {
            Class<?> type = Class.forName(name, false, Tiers.class.getClassLoader());
            return Stream.concat(
                            AnnotationSupport.findRepeatableAnnotations(type, Tag.class).stream()
                                    .map(Tag::value),
                            Stream.of(type.getAnnotations())
                                    .map(Object::toString)
                                    .filter(text -> text.endsWith("ArchTag(\"unit\")"))
                                    .map(text -> "unit"))
                    .filter(ALL::contains)
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> programs(Path file) {
        try {
            String text = Files.readString(file, ISO_8859_1);
            return PROGRAMS.stream().filter(text::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
