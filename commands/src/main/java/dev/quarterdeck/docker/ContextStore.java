package dev.quarterdeck.docker;

import dev.quarterdeck.http.Tls;
import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** The docker client's contexts: a folder each, named by the SHA-256 of the context's name. */
final class ContextStore {
    private final Path root;

    ContextStore(Path root) {
        this.root = root;
    }

    /** The endpoint a context names for Docker. */
    Map<String, @Nullable Object> dockerEndpoint(String name) {
        Path file = root.resolve("meta").resolve(folder(name)).resolve("meta.json");
        Map<String, @Nullable Object> context = Json.object(read(name, file));
        Object endpoint = Json.object(context.get("Endpoints")).get("docker");
        if (endpoint == null) {
            throw HostAddress.invalid("cannot find docker endpoint in context");
        }
        return Json.object(endpoint);
    }

    private static @Nullable Object read(String name, Path file) {
        try {
            return Json.parse(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw HostAddress.invalid(
                    "context \""
                            + name
                            + "\": context not found: open "
                            + file
                            + ": no such file or directory");
        } catch (IOException e) {
            throw HostAddress.invalid(
                    "context \"" + name + "\": parsing " + file + ": " + e.getMessage());
        }
    }

    /** The TLS material stored with a context, or null where it has none. */
    @Nullable Tls tls(String name, boolean skipVerify) {
        Path folder = root.resolve("tls").resolve(folder(name)).resolve("docker");
        if (!Files.isDirectory(folder)) {
            return skipVerify ? new Tls(null, null, null, true) : null;
        }
        return new Tls(
                optional(folder.resolve("ca.pem")),
                optional(folder.resolve("cert.pem")),
                optional(folder.resolve("key.pem")),
                skipVerify);
    }

    private static byte @Nullable [] optional(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw HostAddress.invalid(
                    "failed to read TLS data for endpoint docker: " + e.getMessage());
        }
    }

    private static String folder(String name) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
