package dev.quarterdeck.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The authorities that this machine trusts, where Go looks for them (crypto/x509 root_unix.go and
 * root_linux.go): in the first of some files that is there, and in all files of some folders.
 */
final class SystemStore {
    private static final List<String> FILES =
            List.of(
                    "/etc/ssl/certs/ca-certificates.crt",
                    "/etc/pki/tls/certs/ca-bundle.crt",
                    "/etc/ssl/ca-bundle.pem",
                    "/etc/pki/tls/cacert.pem",
                    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
                    "/etc/ssl/cert.pem");
    private static final List<String> FOLDERS = List.of("/etc/ssl/certs", "/etc/pki/tls/certs");

    private final List<String> files;
    private final List<String> folders;
    private final Set<ByteBuffer> known = new HashSet<>();
    private final List<X509Certificate> found = new ArrayList<>();

    private SystemStore(Map<String, String> environment) {
        String file = environment.getOrDefault("SSL_CERT_FILE", "");
        String folder = environment.getOrDefault("SSL_CERT_DIR", "");
        this.files = file.isEmpty() ? FILES : List.of(file);
        this.folders = folder.isEmpty() ? FOLDERS : List.of(folder.split(":", -1));
    }

    /** Reads the store; SSL_CERT_FILE and SSL_CERT_DIR say where else it lies. */
    static List<X509Certificate> read(Map<String, String> environment) {
        return new SystemStore(environment).read();
    }

    private List<X509Certificate> read() {
        boolean read = false;
        for (int i = 0; i < files.size() && !read; i++) {
            read = add(Path.of(files.get(i)));
        }
        for (String folder : folders) {
            addAll(Path.of(folder));
        }
        return found;
    }

    private boolean add(Path file) {
        try {
            found.addAll(Certificates.pool(Files.readAllBytes(file), known));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void addAll(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            all.sorted().filter(file -> !besides(file)).forEach(this::add);
        } catch (IOException e) {
            // what cannot be listed has none
        }
    }

    /** Whether a file is but another name of one beside it. */
    private static boolean besides(Path file) {
        try {
            return Files.isSymbolicLink(file)
                    && Files.readSymbolicLink(file).toString().indexOf('/') < 0;
        } catch (IOException e) {
            return false;
        }
    }
}
