package dev.quarterdeck.docker;

import dev.quarterdeck.host.Unreadable;
import dev.quarterdeck.http.Tls;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The TLS material that options, {@code DOCKER_CERT_PATH} and the configuration folder name. */
final class TlsFiles {
    private final TlsOptions options;
    private final Map<String, String> environment;
    private final ClientFiles files;

    TlsFiles(TlsOptions options, Map<String, String> environment, ClientFiles files) {
        this.options = options;
        this.environment = environment;
        this.files = files;
    }

    /** Whether TLS is asked for; naming {@code --tlsverify} at all asks for it. */
    boolean wanted() {
        Boolean tls = options.tls();
        return options.verify() != null
                || set("DOCKER_TLS_VERIFY")
                || (tls == null ? set("DOCKER_TLS") : tls);
    }

    private boolean verified() {
        Boolean verify = options.verify();
        return verify == null ? set("DOCKER_TLS_VERIFY") : verify;
    }

    private boolean set(String name) {
        return !environment.getOrDefault(name, "").isEmpty();
    }

    /** What is there; where that is nothing, verifying alone does not make a connection secure. */
    @Nullable Tls read() {
        byte[] authority = required(options.authority(), "ca.pem");
        byte[] certificate = optional(options.certificate(), "cert.pem");
        byte[] key = optional(options.key(), "key.pem");
        boolean none = authority == null && certificate == null && key == null;
        return none && verified() ? null : new Tls(authority, certificate, key, !verified());
    }

    private byte @Nullable [] required(@Nullable String given, String name) {
        return given != null && given.isEmpty() ? null : contents(path(given, name));
    }

    /** Only a file that was named must exist. */
    private byte @Nullable [] optional(@Nullable String given, String name) {
        return given == null && !Files.exists(path(null, name)) ? null : required(given, name);
    }

    private Path path(@Nullable String given, String name) {
        if (given != null) {
            return Path.of(given);
        }
        String folder = environment.getOrDefault("DOCKER_CERT_PATH", "");
        return (folder.isEmpty() ? files.folder() : Path.of(folder)).resolve(name);
    }

    private static byte[] contents(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw HostAddress.invalid(Unreadable.why(path, path.toString(), e));
        }
    }
}
