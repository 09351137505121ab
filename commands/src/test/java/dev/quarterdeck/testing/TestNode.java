package dev.quarterdeck.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real master node with a cluster that pods run in: a machine of its own, reached by SSH. */
public final class TestNode {
    private static final Script SCRIPT = Script.find("src/test/node/node");

    private final Path folder;

    private TestNode(Path folder) {
        this.folder = folder;
    }

    /** Why there is no node here; building one takes minutes, so tests use what is built. */
    static Optional<String> refusal(Map<String, String> environment) {
        if (environment.containsKey("QUARTERDECK_TESTS_NODE")) {
            return Optional.empty();
        }
        if (!System.getProperty("user.name").equals("root")) {
            return Optional.of("only root can start one (or name one in QUARTERDECK_TESTS_NODE)");
        }
        return SCRIPT.run(List.of("built")).status() == 0
                ? Optional.empty()
                : Optional.of("build it once with commands/src/test/node/node build");
    }

    /**
     * The node that all tests of a run share, or the one that QUARTERDECK_TESTS_NODE names by its
     * folder.
     */
    static TestNode shared() {
        return new TestNode(Path.of(Live.up("node")));
    }

    /** The administrator's kubeconfig, for use on this machine. */
    public Path config() {
        return folder.resolve("admin.conf");
    }

    /** Runs the real kubectl on this machine, as the administrator. */
    public Ran kubectl(String... words) {
        return TestCluster.kubectl(config(), List.of(words));
    }

    /**
     * The command line of the real kubectl, for a test that has a terminal of its own to run it.
     */
    public static List<String> kubectlLine(String... words) {
        List<String> command = new ArrayList<>(List.of(TestCluster.program().toString()));
        command.addAll(List.of(words));
        return command;
    }

    /** Runs a shell's line on the node as root, over a real SSH connection, without a terminal. */
    public Ran ssh(String line) {
        return ssh(line, Path.of("/dev/null"));
    }

    /** The same, with a file on its standard input. */
    public Ran ssh(String line, Path input) {
        return Program.run(
                Path.of("/usr/bin/ssh"), words(List.of("-T"), List.of(line)), Map.of(), input);
    }

    /** The same in a terminal of the node's, whatever the test itself runs in. */
    public Ran sshInTerminal(String line) {
        return Program.run(Path.of("/usr/bin/ssh"), words(List.of("-tt"), List.of(line)), Map.of());
    }

    /** Copies a file, or what a folder has in it, into a folder on the node. */
    public void copy(Path from, String to) {
        boolean whole = Files.isDirectory(from);
        String pipe =
                "tar -C \"$1\" -c \"$2\" | ssh -F \"$3\" node1"
                        + " \"mkdir -p $4 && tar -C $4 -x --no-same-owner\"";
        Path folder = whole ? from : from.resolveSibling("").toAbsolutePath();
        Ran ran =
                Program.run(
                        Path.of("/bin/sh"),
                        List.of(
                                "-c",
                                pipe,
                                "copy",
                                folder.toString(),
                                whole ? "." : from.getFileName() + "",
                                configuration(),
                                to),
                        Map.of());
        if (ran.status() != 0) {
            throw new IllegalStateException("copy " + from + "\n" + ran.shown());
        }
    }

    private String configuration() {
        return folder.resolve("ssh.conf").toString();
    }

    /** The command line of an SSH session, for a test that has a terminal of its own to run it. */
    public List<String> session(String... line) {
        List<String> command = new ArrayList<>(List.of("/usr/bin/ssh"));
        command.addAll(words(line.length == 0 ? List.of() : List.of("-t"), List.of(line)));
        return command;
    }

    private List<String> words(List<String> options, List<String> line) {
        List<String> words = new ArrayList<>(List.of("-F", configuration()));
        words.addAll(options);
        words.add("node1");
        words.addAll(line);
        return words;
    }
}
