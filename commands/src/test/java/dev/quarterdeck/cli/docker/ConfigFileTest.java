package dev.quarterdeck.cli.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.quarterdeck.cli.Ours;
import dev.quarterdeck.cli.docker.ConfigFileCases.Case;
import dev.quarterdeck.kubernetes.FakeServer;
import dev.quarterdeck.testing.DockerClient;
import dev.quarterdeck.testing.Ran;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What docker takes from files of configuration that are broken or unusual: its warnings, and what
 * arrives at an engine. Its answers lie in a golden file, so that ours are held to them where there
 * is no docker too.
 */
@Timeout(300)
@Tag("recorded")
class ConfigFileTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/flags/config-file.txt");
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");
    private static final Pattern PROXY = Pattern.compile("\"[A-Za-z]+_(?i:proxy)=[^\"]*\"");
    private static final Pattern HEADER = Pattern.compile("(?im)^(x-[^:]*): *(.*?)\r?$");

    @TempDir private Path folder = Path.of("");

    private final List<String> arrived = new CopyOnWriteArrayList<>();

    /** A program that runs words in an environment: gives its status, and all it says. */
    @FunctionalInterface
    private interface Program {
        String run(Map<String, String> environment, List<String> words);
    }

    private List<String> answers(Program program) throws IOException {
        List<String> answers = new ArrayList<>();
        try (var server = new FakeServer(this::answer)) {
            for (Case one : ConfigFileCases.all()) {
                answers.add(one + "\n" + answer(one, program, server.port()).indent(2));
            }
        }
        return answers;
    }

    private String answer(Case one, Program program, int port) throws IOException {
        Files.writeString(folder.resolve("config.json"), one.config());
        Path helper = folder.resolve("docker-credential-h");
        Files.writeString(helper, "#!/bin/sh\n" + one.helper() + "\n");
        Files.setPosixFilePermissions(helper, PosixFilePermissions.fromString("rwxr-xr-x"));
        Map<String, String> environment = new HashMap<>();
        environment.put("DOCKER_CONFIG", folder.toString());
        environment.put("DOCKER_HOST", "tcp://127.0.0.1:" + port);
        environment.put("PATH", folder + ":/usr/bin:/bin");
        if (!one.headers().isEmpty()) {
            environment.put("DOCKER_CUSTOM_HEADERS", one.headers());
        }
        arrived.clear();
        String said = program.run(environment, words());
        return (String.join("\n", arrived) + "\n" + said.strip())
                .replace("127.0.0.1:" + port, "HOST")
                .replace(folder.toString(), "FOLDER");
    }

    private static List<String> words() {
        return List.of("create", "--pull=always", "r.test:5000/a/b");
    }

    private void answer(FakeServer.Peer peer) throws IOException {
        Matcher length = LENGTH.matcher(peer.head());
        byte[] body = peer.in().readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        if (!peer.requestLine().contains("/_ping")) {
            note(peer.head(), new String(body, StandardCharsets.UTF_8));
        }
        boolean created = peer.requestLine().contains("/containers/create");
        byte[] said = bytes(created ? "{\"Id\":\"0123\"}" : "");
        String status = created ? "201 Created" : "200 OK";
        peer.answer(status, "application/json", said, "Api-Version: 1.50\r\nOstype: linux\r\n");
    }

    private void note(String head, String body) {
        var notes = new TreeMap<String, String>();
        HEADER.matcher(head)
                .results()
                .forEach(
                        found ->
                                notes.merge(
                                        found.group(1),
                                        value(found.group(1), found.group(2)),
                                        (one, again) -> one + " and " + again));
        List<String> proxies = new ArrayList<>();
        PROXY.matcher(body).results().forEach(found -> proxies.add(found.group()));
        arrived.add(head.split("[ ?]", 3)[1] + " " + notes + proxies.stream().sorted().toList());
    }

    private static String value(String name, String value) {
        boolean login = name.equalsIgnoreCase("X-Registry-Auth");
        return login
                ? new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8)
                : new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> golden() throws IOException {
        return List.of(Files.readString(GOLDEN).split("(?m)^(?=config )"));
    }

    private static String ours(Map<String, String> environment, List<String> words) {
        List<String> line = new ArrayList<>(List.of("docker"));
        line.addAll(words);
        Ours ran = Ours.run(environment, line.toArray(String[]::new));
        return "exit " + ran.status() + "\n" + ran.out() + ran.err();
    }

    private static String dockers(Map<String, String> environment, List<String> words) {
        String program = DockerClient.installed().orElseThrow();
        Ran ran = new DockerClient(program, environment).run(words, "");
        byte[] said = (ran.out() + ran.err()).getBytes(StandardCharsets.ISO_8859_1);
        return "exit " + ran.status() + "\n" + new String(said, StandardCharsets.UTF_8);
    }

    @Test
    void oursDoWhatDockerDid() throws IOException {
        assertThat(answers(ConfigFileTest::ours)).containsExactlyElementsOf(golden());
    }

    @Test
    @Tag("live")
    void dockerDoesSoToo() throws IOException {
        assumeTrue(DockerClient.installed().isPresent(), "the docker client is not there");
        List<String> answers = answers(ConfigFileTest::dockers);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, String.join("", answers));
        }
        assertThat(answers).containsExactlyElementsOf(golden());
    }
}
