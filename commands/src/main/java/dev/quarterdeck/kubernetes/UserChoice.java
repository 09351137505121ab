package dev.quarterdeck.kubernetes;

/** Lets flags overrule a user of the kubeconfig. */
final class UserChoice {
    private final Overrides flags;
    private final Surroundings surroundings;

    UserChoice(Overrides flags, Surroundings surroundings) {
        this.flags = flags;
        this.surroundings = surroundings;
    }

    /** A token of a flag does not drop a file of tokens, which comes before it. */
    UserEntry of(UserEntry entry) {
        boolean certificate = !flags.certificate().isEmpty();
        boolean key = !flags.key().isEmpty();
        return new UserEntry(
                entry.source(),
                certificate ? here(flags.certificate()) : entry.certificate(),
                certificate ? null : entry.certificateData(),
                key ? here(flags.key()) : entry.key(),
                key ? null : entry.keyData(),
                flags.token().isEmpty() ? entry.token() : flags.token(),
                entry.tokenFile(),
                flags.name().isEmpty() ? entry.name() : flags.name(),
                flags.password().isEmpty() ? entry.password() : flags.password(),
                entry.plugin(),
                entry.provider(),
                impersonation(entry.impersonation()));
    }

    private String here(String path) {
        return surroundings.folder().resolve(path).toString();
    }

    private Impersonation impersonation(Impersonation entry) {
        return new Impersonation(
                flags.as().isEmpty() ? entry.user() : flags.as(),
                flags.asUid().isEmpty() ? entry.uid() : flags.asUid(),
                flags.asGroups().isEmpty() ? entry.groups() : flags.asGroups(),
                entry.extra());
    }
}
