package dev.quarterdeck.kubernetes;

import dev.quarterdeck.text.Utf8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/** A token in a file that others keep fresh: what was read is used for a minute. */
final class TokenFile implements Identity {
    private static final long MINUTE_NANOSECONDS = 60_000_000_000L;

    private final Path file;
    private final Credential rest;
    private final LongSupplier nanoseconds;
    private String token;
    private long read;

    TokenFile(UserEntry user, Credential rest) {
        this(user, rest, System::nanoTime);
    }

    TokenFile(UserEntry user, Credential rest, LongSupplier nanoseconds) {
        this.file = Path.of(user.tokenFile());
        this.token = user.token();
        this.rest = rest;
        this.nanoseconds = nanoseconds;
        this.read = nanoseconds.getAsLong() - MINUTE_NANOSECONDS;
    }

    @Override
    public synchronized Credential credential() {
        long now = nanoseconds.getAsLong();
        if (now - read >= MINUTE_NANOSECONDS) {
            refresh();
            read = now;
        }
        return rest.with(Credential.bearer(token));
    }

    /** A file that is away for a moment leaves the token that was read last. */
    private void refresh() {
        try {
            String fresh = Utf8.decode(Files.readAllBytes(file)).strip();
            token = fresh.isEmpty() ? token : fresh;
        } catch (IOException e) {
            // the former token may still be good
        }
    }

    @Override
    public synchronized boolean renew(Credential refused) {
        refresh();
        return !Credential.bearer(token).equals(refused.authorization());
    }
}
