package dev.quarterdeck.cli.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.testing.Ran;
import dev.quarterdeck.testing.TestCluster;
import dev.quarterdeck.testing.TestNode;
import dev.quarterdeck.testing.WithNode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Lines of cp, run by both programs on a real node's containers, and what came of them. */
@WithNode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CopyNodeTest {
    private final TestNode node;

    CopyNodeTest(TestNode node) {
        this.node = node;
    }

    @BeforeAll
    void start() {
        String files =
                "mkdir -p /cp/in/deep/er /cp/in/empty /cp/bad && cd /cp/in && echo one >one && echo"
                        + " two >deep/two && echo 三 >'deep/er/with blank' && ln -sf one link && ln"
                        + " -sf /etc/passwd deep/away && chmod 600 one && head -c 300000"
                        + " /dev/urandom >big";
        Ran ran = node.kubectl("exec", "pair", "-c", "first", "--", "sh", "-c", files);
        assertThat(ran.status()).as("%s", ran).isZero();
    }

    /** {@code @} stands for a folder of each program's own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cp pair:/cp/in/one @/one",
                "cp default/pair:cp/in/one @/one -c first",
                "cp pair:/cp/in @/tree",
                "cp pair:/cp/in/ @/new/tree/",
                "cp pair:/cp/in/../in/deep @/deep",
                "cp pair:/cp/in/big @/big --retries=3",
                "cp pair:/cp/in/one @",
                "cp noshell:/etc @/etc",
                "cp nope:/etc @/etc",
                "cp nope/pair:/etc @/etc",
                "cp pair:/cp/in/link @/link",
                "cp pair:/cp/in/empty @/empty",
                "cp pair: @/x",
                "cp :/x @/x",
                "cp a/b/c:/x @/x",
                "cp pair:/x web:/x",
                "cp @/x @/y",
                "cp @/x",
                "cp @/nope pair:/tmp/nope",
                "cp pair:/cp/in @/tree -c nope",
            })
    void copiesOutAsKubectlDoes(String line, @TempDir Path folder) throws IOException {
        Path theirs = Files.createDirectory(folder.resolve("theirs"));
        Path ours = Files.createDirectory(folder.resolve("ours"));
        Ran byThem = TestCluster.kubectl(node.config(), words(line, theirs));
        Ran byUs = KubeLine.run(node.config(), words(line, ours));
        assertThat(same(byUs, "ours")).isEqualTo(same(byThem, "theirs"));
        assertThat(tree(ours)).isEqualTo(tree(theirs));
    }

    /** {@code @} stands for the folder that is copied from, {@code %} for one in the container. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cp @/tree pair:%/tree",
                "cp @/tree pair:%",
                "cp @/tree/ pair:%/new",
                "cp @/tree/one pair:%/renamed",
                "cp @/tree/one pair:%",
                "cp @/tree/one default/pair:%/one -c first",
                "cp @/tree/empty pair:%/empty",
                "cp @/tree/link pair:%/link",
                "cp @/tree pair:%/kept --no-preserve",
                "cp @/tree/one pair:%/no/such/folder",
                "cp @/tree/one pair:%/one -c nope",
                "cp @/tree/one nope:%/one",
            })
    void copiesInAsKubectlDoes(String line, @TempDir Path folder) throws IOException {
        Path from = made(folder);
        Ran byThem = copiedIn(line, from, "/cp/theirs", true);
        Ran byUs = copiedIn(line, from, "/cp/ours", false);
        assertThat(same(byUs, "ours")).isEqualTo(same(byThem, "theirs"));
        assertThat(inside("/cp/ours")).isEqualTo(inside("/cp/theirs"));
    }

    private Ran copiedIn(String line, Path from, String to, boolean theirs) {
        Ran ready =
                node.kubectl(
                        "exec", "pair", "-q", "--", "sh", "-c", "rm -rf " + to + "; mkdir " + to);
        assertThat(ready.status()).isZero();
        List<String> words = words(line.replace("%", to), from);
        return theirs
                ? TestCluster.kubectl(node.config(), words)
                : KubeLine.run(node.config(), words);
    }

    private String inside(String folder) {
        String find =
                "cd "
                        + folder
                        + " && find . | sort | while read -r f; do stat -c '%A %u %g %s %n' \"$f\";"
                        + " [ -f \"$f\" ] && md5sum <\"$f\"; done; true";
        Ran ran = node.kubectl("exec", "pair", "-q", "--", "sh", "-c", find);
        assertThat(ran.status()).as("%s", ran).isZero();
        // The size of a folder says nothing of what is in it.
        return ran.out().replaceAll("(?m)^(d\\S+ \\d+ \\d+) \\d+ ", "$1 ");
    }

    private static Path made(Path folder) throws IOException {
        Path tree = folder.resolve("tree");
        Files.createDirectories(tree.resolve("deep/er"));
        Files.createDirectories(tree.resolve("empty"));
        Files.writeString(tree.resolve("one"), "one\n");
        Files.setPosixFilePermissions(
                tree.resolve("one"), PosixFilePermissions.fromString("rwxr-x---"));
        Files.writeString(tree.resolve("deep/er/三 with blank"), "three\n");
        Files.writeString(tree.resolve("deep/" + "long".repeat(40)), "long\n");
        Files.createSymbolicLink(tree.resolve("link"), Path.of("one"));
        byte[] big = new byte[3_000_000];
        new Random(5).nextBytes(big);
        Files.write(tree.resolve("deep/big"), big);
        return folder;
    }

    private static List<String> words(String line, Path folder) {
        return Arrays.asList(line.replace("@", folder.toString()).split(" "));
    }

    /**
     * Where kubectl ends before tar does, some of what tar says is lost; the runtime's names
     * differ.
     */
    private static Ran same(Ran ran, String whose) {
        return new Ran(
                ran.status(),
                ran.out().replace(whose, "whose").replaceAll("(?m)^tar: removing leading .*\n", ""),
                ran.err().replace(whose, "whose").replaceAll("[0-9a-f]{64}", "<id>"));
    }

    /** kubectl may end with success here, when it notices the end before the failure. */
    @ParameterizedTest
    @ValueSource(strings = {"cp pair:/cp/nope @/nope", "cp pair:/cp/in/one @/one -c second"})
    void whatIsNotThereIsAFailure(String line, @TempDir Path folder) {
        Ran ours = KubeLine.run(node.config(), words(line, folder));
        assertThat(ours.status()).isEqualTo(1);
        assertThat(ours.out()).contains("No such file or directory");
        assertThat(ours.err()).isEqualTo("command terminated with exit code 1\n");
    }

    /** What is in a folder, with the right to it, and what a file holds. */
    private static Map<String, String> tree(Path folder) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.forEach(path -> found.put(folder.relativize(path).toString(), told(path)));
        }
        return found;
    }

    private static String told(Path path) {
        try {
            String rights =
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
            return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                    ? rights + Arrays.hashCode(Files.readAllBytes(path))
                    : rights;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
