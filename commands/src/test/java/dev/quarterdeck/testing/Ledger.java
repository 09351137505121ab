package dev.quarterdeck.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a run of tests is to tell at its end, written into {@code target/ledger.txt} for {@code
 * .mvn/closing}: how many comparisons there were, which needed a second look, which stories were
 * unstable, and how long each class took.
 */
public final class Ledger implements TestExecutionListener {
    private static final AtomicLong COMPARED = new AtomicLong();
    private static final Queue<String> LINES = new ConcurrentLinkedQueue<>();

    private static final ThreadLocal<@Nullable List<String>> APART = new ThreadLocal<>();

    private final Map<String, Long> began = new ConcurrentHashMap<>();

    /**
     * What is noted meanwhile by this thread, kept out of the ledger: it is the noting that is
     * tested.
     */
    static List<String> apart(Runnable work) {
        List<String> notes = new ArrayList<>();
        APART.set(notes);
        try {
            work.run();
            return notes;
        } finally {
            APART.remove();
        }
    }

    static void compared() {
        if (APART.get() == null) {
            COMPARED.incrementAndGet();
        }
    }

    static void lookedAgain(String what) {
        note("again", what);
    }

    static void unstable(String story, String reason) {
        note("unstable", story + " (" + reason + ")");
    }

    private static void note(String kind, String text) {
        Collection<String> notes = Objects.requireNonNullElse(APART.get(), LINES);
        notes.add(kind + "\t" + text.replaceAll("\\s+", " "));
    }

    private static boolean isClass(TestIdentifier test) {
        return test.getSource().filter(ClassSource.class::isInstance).isPresent()
                && test.getType().isContainer();
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (isClass(test)) {
            began.put(test.getUniqueId(), System.nanoTime());
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Long start = began.remove(test.getUniqueId());
        if (start != null) {
            String millis = String.valueOf((System.nanoTime() - start) / 1_000_000);
            LINES.add("class\t" + millis + "\t" + test.getLegacyReportingName());
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        try {
            Path folder = Files.createDirectories(Path.of("target"));
            List<String> lines = new ArrayList<>(List.of("compared\t" + COMPARED.get()));
            lines.addAll(LINES);
            Files.write(folder.resolve("ledger.txt"), lines, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
