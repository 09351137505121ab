package dev.quarterdeck.kubernetes;

/** Knows what to show to a server now; safe for any number of threads. */
interface Identity {
    /**
     * The credential for the next request.
     *
     * @throws KubeException where there is none to be had
     */
    Credential credential();

    /** Whether there is another credential than {@code refused}, which a server would not take. */
    boolean renew(Credential refused);

    /** That of a user; one that the address names comes first, as net/http has it. */
    static Identity of(ClusterAddress address) {
        UserEntry user = address.user();
        var fixed = new Credential(null, user.certificateData(), user.keyData());
        String inAddress = address.server().authorization();
        if (inAddress != null) {
            return new Fixed(fixed.with(inAddress));
        }
        if (!user.tokenFile().isEmpty()) {
            return new TokenFile(user, fixed);
        }
        if (!user.token().isEmpty()) {
            return new Fixed(fixed.with(Credential.bearer(user.token())));
        }
        if (!user.name().isEmpty() || !user.password().isEmpty()) {
            return new Fixed(fixed.with(Credential.basic(user.name(), user.password())));
        }
        PluginEntry plugin = user.plugin();
        return plugin == null ? new Fixed(fixed) : new Plugin(address, plugin, fixed);
    }

    /** A credential that stays as it is. */
    record Fixed(Credential credential) implements Identity {
        @Override
        public boolean renew(Credential refused) {
            return false;
        }
    }
}
