package dev.quarterdeck.kubernetes;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The files that credentials stand in. */
final class UserFiles {
    private UserFiles() {}

    /** The user with certificate and key read into it, and a first token out of its file. */
    static UserEntry read(UserEntry user) {
        return new UserEntry(
                user.source(),
                user.certificate(),
                data(user.certificateData(), user.certificate()),
                user.key(),
                data(user.keyData(), user.key()),
                token(user),
                user.tokenFile(),
                user.name(),
                user.password(),
                user.plugin(),
                user.provider(),
                user.impersonation());
    }

    private static String token(UserEntry user) {
        if (!user.token().isEmpty() || user.tokenFile().isEmpty()) {
            return user.token();
        }
        return new String(bytes(user.tokenFile()), java.nio.charset.StandardCharsets.UTF_8).strip();
    }

    private static byte @Nullable [] data(byte @Nullable [] inside, String path) {
        return inside != null || path.isEmpty() ? inside : bytes(path);
    }

    static byte[] bytes(String path) {
        try {
            return Files.readAllBytes(Path.of(path));
        } catch (IOException e) {
            throw KubeException.invalid(why(path, e));
        }
    }

    /** Why a file cannot be read, in Go's words, or null. */
    static @Nullable String objection(String path) {
        try {
            Files.newInputStream(Path.of(path)).close();
            return null;
        } catch (IOException e) {
            return why(path, e);
        }
    }

    private static String why(String path, IOException e) {
        return "open "
                + path
                + (e instanceof NoSuchFileException
                        ? ": no such file or directory"
                        : ": permission denied");
    }
}
