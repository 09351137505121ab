package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.docker.FlagCases.Case;
import dev.quarterdeck.http.TestCertificates;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import javax.net.ServerSocketFactory;

/** Runs lines in the surroundings of cases, and tells what they print and what of them arrives. */
final class FlagStates implements AutoCloseable {
    /** A program that runs words in an environment: gives its status, and all it prints. */
    @FunctionalInterface
    interface Program {
        /** The status in the first line, then what it prints. */
        String run(Map<String, String> environment, List<String> words);
    }

    private final Path folder;
    private final KeyStore server;
    private final KeyStore client;
    private final FlagServer plain;
    private final FlagServer secure;

    FlagStates(Path folder) throws Exception {
        this.folder = folder;
        var certificates = new TestCertificates(folder);
        server = certificates.make("server", "EC");
        client = certificates.make("client", "EC");
        plain = new FlagServer("plain", ServerSocketFactory.getDefault());
        secure =
                new FlagServer(
                        "secure", TestCertificates.server(server, client).getServerSocketFactory());
        write("other.pem", TestCertificates.certificate(certificates.make("other", "EC")));
        certificates("certs");
        contexts("home/.docker");
        contexts("second");
        write("second/config.json", bytes("{\"currentContext\":\"other\"}"));
    }

    private void certificates(String name) throws Exception {
        write(name + "/ca.pem", TestCertificates.certificate(server));
        write(name + "/cert.pem", TestCertificates.certificate(client));
        byte[] key = TestCertificates.key(client).getEncoded();
        write(name + "/key.pem", TestCertificates.pem("PRIVATE KEY", key));
    }

    private void contexts(String name) throws Exception {
        context(name, "plain", "tcp://PLAIN");
        context(name, "other", "tcp://PLAIN/other");
        context(name, "secure", "tcp://SECURE");
        certificates(name + "/contexts/tls/" + hash("secure") + "/docker");
    }

    private void context(String place, String name, String host) throws Exception {
        String text =
                """
                {"Name":"%s","Metadata":{},"Endpoints":{"docker":{"Host":"%s","SkipTLSVerify":false}}}
                """;
        String file = place + "/contexts/meta/" + hash(name) + "/meta.json";
        write(file, bytes(real(text.formatted(name, host))));
    }

    private static String hash(String name) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(name));
        return HexFormat.of().formatHex(digest);
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What a program does in a case, without what differs by the run. */
    String answer(Case one, Program program) throws Exception {
        write("home/.docker/config.json", bytes(one.config()));
        Map<String, String> environment = new HashMap<>(Map.of("HOME", folder + "/home"));
        for (String variable : words(one.environment())) {
            int equals = variable.indexOf('=');
            environment.put(variable.substring(0, equals), variable.substring(equals + 1));
        }
        String said = program.run(environment, words(one.line()));
        List<String> lines = new ArrayList<>(plain.taken());
        lines.addAll(secure.taken());
        lines.add(said.strip());
        return masked(String.join("\n", lines));
    }

    private List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(real(text).split(" ", -1));
    }

    private String real(String text) {
        return text.replace("PLAIN", "127.0.0.1:" + plain.port())
                .replace("SECURE", "127.0.0.1:" + secure.port())
                .replace("FOLDER", folder.toString());
    }

    private String masked(String text) {
        return text.replace("127.0.0.1:" + plain.port(), "PLAIN")
                .replace("127.0.0.1:" + secure.port(), "SECURE")
                .replace(folder.toString(), "FOLDER");
    }

    @Override
    public void close() throws IOException {
        plain.close();
        secure.close();
    }
}
