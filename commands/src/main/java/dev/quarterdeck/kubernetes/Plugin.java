package dev.quarterdeck.kubernetes;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Credentials that a program tells; they are kept until they end or a server refuses them. */
final class Plugin implements Identity {
    private final PluginRun run;
    private final Credential rest;
    private @Nullable Credential known;
    private @Nullable Instant end;

    Plugin(ClusterAddress address, PluginEntry entry, Credential rest) {
        this.run = new PluginRun(address, entry);
        this.rest = rest;
    }

    @Override
    public synchronized Credential credential() {
        Credential current = known;
        Instant until = end;
        if (current != null && (until == null || Instant.now().isBefore(until))) {
            return current;
        }
        return fresh();
    }

    private Credential fresh() {
        PluginAnswer answer = run.ask();
        String token = answer.token();
        boolean certified = answer.certificate() != null;
        var told =
                new Credential(
                        token.isEmpty() ? null : Credential.bearer(token),
                        certified ? answer.certificate() : rest.certificate(),
                        certified ? answer.key() : rest.key());
        known = told;
        end = answer.end();
        return told;
    }

    /** Asks once more, unless another thread has done so meanwhile. */
    @Override
    public synchronized boolean renew(Credential refused) {
        if (refused.equals(known)) {
            fresh();
        }
        return true;
    }
}
