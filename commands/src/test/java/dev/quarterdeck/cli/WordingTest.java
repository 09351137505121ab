package dev.quarterdeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.cli.command.Invocation;
import dev.quarterdeck.model.Terminal;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** No class name reaches a user, whatever goes wrong. */
@Tag("unit")
class WordingTest {
    static Stream<Throwable> failures() {
        return Stream.of(
                new EOFException(),
                new IOException(),
                new UncheckedIOException(new EOFException()),
                new ExecutionException(new IllegalStateException()),
                new NullPointerException("Cannot invoke \"java.lang.String.length()\""),
                new RuntimeException(new IOException("cut")),
                new InterruptedException(),
                new StackOverflowError(),
                new NoSuchFileException("/a"),
                new FileSystemException("/a"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void wordsAreNoClasses(Throwable failure) {
        assertThat(Wording.of(failure))
                .isNotBlank()
                .doesNotContain("null", "java", "Exception", "Error");
    }

    @Test
    void aMessageStaysAndAFileIsNamed() {
        assertThat(Wording.of(new IOException("connection reset by peer")))
                .isEqualTo("connection reset by peer");
        assertThat(Wording.of(new UncheckedIOException(new NoSuchFileException("/a"))))
                .isEqualTo("/a: no such file or directory");
        assertThat(Wording.of(new AccessDeniedException("/a"))).isEqualTo("/a: permission denied");
        assertThat(Wording.of(new FileSystemException("/a", null, "Is a directory")))
                .isEqualTo("/a: Is a directory");
        assertThat(Wording.of(new UnknownHostException("node9"))).isEqualTo("no such host: node9");
    }

    @Test
    void anOutputThatFailsIsToldInWords() {
        assertThat(saidWhenOutputThrows(new EOFException()))
                .isEqualTo("qd: the other side ended in the middle of what it was sending\n");
        assertThat(saidWhenOutputThrows(new IllegalStateException()))
                .startsWith("qd: an error of its own (run again with --verbose");
    }

    private static String saidWhenOutputThrows(Exception failure) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Invocation world =
                new Invocation(
                        List.of("version"),
                        Map.of(),
                        Path.of(""),
                        InputStream.nullInputStream(),
                        new FailingOutput(failure),
                        err,
                        Terminal.none(),
                        Clock.systemUTC());
        assertThat(Quarterdeck.run(world)).isEqualTo(1);
        return err.toString(StandardCharsets.UTF_8);
    }

    /** An output that nothing can be written to. */
    private static final class FailingOutput extends OutputStream {
        private final Exception failure;

        FailingOutput(Exception failure) {
            this.failure = failure;
        }

        @Override
        public void write(int octet) {
            throw failure instanceof IOException io
                    ? new UncheckedIOException(io)
                    : (RuntimeException) failure;
        }
    }
}
