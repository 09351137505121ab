package dev.quarterdeck.tui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.cli.Quarterdeck;
import dev.quarterdeck.testing.Await;
import dev.quarterdeck.tui.pty.PtySession;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@Tag("live")
class CarriersTest {
    @TempDir Path folder;

    /** On one processor some threads wait for what never comes, and the others go on. */
    @Test
    void whatWaitsForAFileHoldsUpNothingElse() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        List<String> command =
                new ArrayList<>(
                        PtySession.java(Waiting.class, Main.class, Quarterdeck.class, Await.class));
        command.add(1, "-XX:ActiveProcessorCount=1");
        command.add(pipe.toString());
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).isZero();
    }

    /** Waits for a pipe four times, and sees whether a fifth thread still runs. */
    static final class Waiting {
        private Waiting() {}

        public static void main(String[] words) throws Exception {
            Main.carry(Runtime.getRuntime().availableProcessors());
            try (var kept = new RandomAccessFile(words[0], "rw")) {
                List<Thread> readers = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    readers.add(Thread.ofVirtual().start(() -> read(words[0])));
                }
                Await.until("all to read", () -> readers.stream().allMatch(Waiting::reads));
                boolean ran = Thread.ofVirtual().start(() -> {}).join(Duration.ofSeconds(20));
                Runtime.getRuntime().halt(ran && kept.getFD().valid() ? 0 : 1);
            }
        }

        private static boolean reads(Thread thread) {
            return Arrays.stream(thread.getStackTrace())
                    .map(StackTraceElement::getClassName)
                    .anyMatch(FileInputStream.class.getName()::equals);
        }

        private static void read(String pipe) {
            try (var in = new FileInputStream(pipe)) {
                int _ = in.read();
            } catch (IOException e) {
                Runtime.getRuntime().halt(2);
            }
        }
    }
}
