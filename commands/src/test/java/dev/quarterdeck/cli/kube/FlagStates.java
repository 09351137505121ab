package dev.quarterdeck.cli.kube;

import dev.quarterdeck.cli.kube.FlagCases.Case;
import dev.quarterdeck.http.TestCertificates;
import dev.quarterdeck.testing.Ran;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.BiFunction;

import javax.net.ServerSocketFactory;

/** Runs lines with kubeconfigs as cases say, and tells what they print and what of them arrives. */
final class FlagStates implements AutoCloseable {
    private static final String CONFIG =
            """
            apiVersion: v1
            kind: Config
            current-context: own
            clusters:
            - {name: own, cluster: {CLUSTER}}
            - {name: other, cluster: {server: "http://PLAIN/other"}}
            users:
            - {name: own, user: {USER}}
            - {name: other, user: {as: other}}
            contexts:
            - {name: own, context: {cluster: own, user: own, CONTEXT}}
            - {name: other, context: {cluster: other, user: other, namespace: other}}
            """;

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
        write("server.crt", TestCertificates.certificate(server));
        write("other.crt", TestCertificates.certificate(certificates.make("other", "EC")));
        write("client.crt", TestCertificates.certificate(client));
        write("client.key", key());
        Files.writeString(folder.resolve("token"), "filed");
        plain = new FlagServer("plain", ServerSocketFactory.getDefault());
        secure =
                new FlagServer(
                        "secure", TestCertificates.server(server, client).getServerSocketFactory());
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private byte[] key() throws Exception {
        return TestCertificates.pem("PRIVATE KEY", TestCertificates.key(client).getEncoded());
    }

    /** What a program prints in a case, and what arrives of it, without what differs by the run. */
    String answer(Case one, BiFunction<Path, List<String>, Ran> program) throws Exception {
        String text =
                CONFIG.replace("{CLUSTER}", "{" + one.cluster() + "}")
                        .replace("{USER}", "{" + one.user() + "}")
                        .replace("CONTEXT", one.context());
        Path config = Files.writeString(folder.resolve("config"), real(text));
        List<String> words = new ArrayList<>(List.of("events"));
        if (!one.flags().isEmpty()) {
            words.addAll(List.of(real(one.flags()).split(" ", -1)));
        }
        Ran ran = program.apply(config, words);
        List<String> lines = new ArrayList<>(plain.taken());
        lines.addAll(secure.taken());
        lines.add("exit " + ran.status());
        lines.addAll((ran.out() + ran.err()).strip().lines().toList());
        return masked(String.join("\n", lines));
    }

    private String real(String text) throws Exception {
        return text.replace("PLAIN", "127.0.0.1:" + plain.port())
                .replace("SECURE", "127.0.0.1:" + secure.port())
                .replace("FOLDER", folder.toString())
                .replace("DATA", encoded(TestCertificates.certificate(server)))
                .replace("CLIENT", encoded(TestCertificates.certificate(client)))
                .replace("KEY", encoded(key()));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
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
