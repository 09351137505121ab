package dev.quarterdeck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The script for bash, run by bash; qd is played by a script that offers what it is given. */
@Tag("live")
class CompletionScriptTest {
    private static final Path BASH = Path.of("/bin/bash");

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void playQd() throws IOException {
        assumeTrue(Files.isExecutable(BASH), "bash is not there");
        Path qd = folder.resolve("qd");
        Files.writeString(
                qd,
                """
                #!/bin/sh
                printf '%s|' "$@" >"$0.asked"
                printf 'web\\tnginx, running\\nbusybox:1.35\\n--theme=dark\\n:4\\n'
                """);
        Files.setPosixFilePermissions(qd, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(folder.resolve("script"), Ours.run("completion bash").out());
    }

    /** Has bash complete the last word; the words are cut as bash cuts them. */
    private String completed(String words) throws IOException, InterruptedException {
        String line =
                """
                source ./script
                complete -p qd >/dev/null || exit 3
                COMP_WORDS=(./qd %s)
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                _qd ./qd
                printf '%%s\\n' "${COMPREPLY[@]}"
                """
                        .formatted(words);
        Process bash =
                new ProcessBuilder(BASH.toString(), "--norc", "-c", line)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(said).isZero();
        return said;
    }

    private String asked() throws IOException {
        return Files.readString(folder.resolve("qd.asked"));
    }

    @Test
    void offersWhatQdOffersWithoutWhatItIs() throws IOException, InterruptedException {
        assertThat(completed("logs ''")).isEqualTo("web\nbusybox:1.35\n--theme=dark\n");
        assertThat(asked()).isEqualTo("__complete|logs||");
    }

    @ParameterizedTest
    @CsvSource({
        "run busybox : 1, busybox:1, 1.35",
        "run busybox :, busybox:, 1.35",
        "--theme = d, --theme=d, dark",
        "--theme =, --theme=, dark"
    })
    void wordsThatBashCutsAreOne(String words, String asked, String offered)
            throws IOException, InterruptedException {
        assertThat(completed(words).lines()).contains(offered);
        assertThat(asked()).endsWith("|" + asked + "|");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fish", "zsh"})
    void otherShellsHaveAScriptThatAsksToo(String shell) {
        assertThat(Ours.run("completion " + shell).out()).contains("__complete");
    }
}
