package dev.quarterdeck.tui.pty;

import dev.quarterdeck.testing.Await;
import dev.quarterdeck.tui.display.Emulator;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * A program in a pseudo-terminal of its own, with a test at the keys and an emulator for a screen.
 *
 * <pre>{@code
 * try (PtySession session = PtySession.start(80, 24, Map.of(), List.of("top"))) {
 *     session.await("load average");
 *     session.send("q");
 *     assertThat(session.exitStatus()).isZero();
 * }
 * }</pre>
 */
public final class PtySession implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Pty pty;
    private final Process process;
    private final Emulator emulator;
    private final Thread pump;
    private final String settings;

    private PtySession(Pty pty, Process process, int columns, int rows) {
        this.pty = pty;
        this.process = process;
        settings = pty.settings();
        emulator = new Emulator(columns, rows, this::send, unknown -> {});
        pump = Thread.ofPlatform().daemon().name("pty").start(this::pump);
    }

    /**
     * Starts a program. Its environment is the test's without what says of the test's own terminal,
     * with a terminal of true colours and UTF-8, and with what is given here.
     */
    public static PtySession start(
            int columns, int rows, Map<String, String> environment, List<String> command) {
        Pty pty = new Pty(columns, rows);
        try {
            return new PtySession(pty, pty.start(environment, command), columns, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command line that runs a class of this build, with the classes named for its path. */
    public static List<String> java(Class<?> main, Class<?>... alsoFrom) {
        List<Class<?>> classes = new ArrayList<>(List.of(main));
        classes.addAll(Arrays.asList(alsoFrom));
        String path =
                classes.stream()
                        .map(PtySession::place)
                        .distinct()
                        .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                path,
                main.getName());
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Types text; control characters and sequences as a terminal sends them. */
    public void send(String text) {
        pty.write(text.getBytes(StandardCharsets.UTF_8));
    }

    public void resize(int columns, int rows) {
        emulator.resize(columns, rows);
        pty.resize(columns, rows);
    }

    /** Waits until the screen shows the text. */
    public void await(String text) {
        await("\"" + text + "\" to be shown", () -> screen().contains(text));
    }

    /** Waits until the screen shows the text no more. */
    public void awaitGone(String text) {
        await("\"" + text + "\" to go", () -> !screen().contains(text));
    }

    /** Waits until something is so; it is described for the message of a failure. */
    public void await(String what, BooleanSupplier condition) {
        Await.until(what, PATIENCE, condition, this::screen);
    }

    /** What is on the screen, without the blanks at the ends of rows. */
    public String screen() {
        return emulator.text();
    }

    public List<String> lines() {
        return emulator.lines();
    }

    /** Bytes sent to the screen so far. */
    public long received() {
        return emulator.received();
    }

    /** Whether a private mode of the terminal is on, such as 1049, the alternate screen. */
    public boolean mode(int number) {
        return emulator.mode(number);
    }

    public long pid() {
        return process.pid();
    }

    /** Whether the terminal is as it was at the start: settings, screen, cursor, mouse, pastes. */
    public boolean whole() {
        return pty.settings().equals(settings)
                && emulator.mode(25)
                && List.of(1049, 1000, 1002, 1006, 2004, 2026).stream().noneMatch(emulator::mode)
                && emulator.plain();
    }

    /** Whether the terminal passes keys on as they are. */
    public boolean raw() {
        return !pty.settings().equals(settings);
    }

    /** Waits for the end; the status is as a shell tells it, 128 and the signal after a signal. */
    public int exitStatus() {
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("it did not end; the screen:\n" + screen());
            }
            pump.join(Duration.ofSeconds(2));
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    /** Sends a signal by its name, such as TERM. */
    public void signal(String name) {
        kill(name, pid());
    }

    /** Sends a signal to the process below the program whose command line contains the text. */
    public void signalDescendant(String name, String text) {
        ProcessHandle found =
                process.descendants()
                        .filter(child -> child.info().commandLine().orElse("").contains(text))
                        .findFirst()
                        .orElseThrow();
        kill(name, found.pid());
    }

    private static void kill(String name, long pid) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start();
            if (kill.waitFor() != 0) {
                throw new AssertionError("no such process");
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Closes our end of the terminal, as when the connection is lost. */
    public void hangUp() {
        pty.close();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        pty.close();
    }

    private void pump() {
        byte[] bytes = pty.read();
        while (bytes.length > 0) {
            emulator.accept(bytes);
            bytes = pty.read();
        }
    }
}
