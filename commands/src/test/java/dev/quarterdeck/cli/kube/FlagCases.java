package dev.quarterdeck.cli.kube;

import java.util.ArrayList;
import java.util.List;

/**
 * What the flags of kubectl that overrule a kubeconfig meet there: each of them not given, given,
 * and given as false or without content, beside each state of its setting.
 */
final class FlagCases {
    /**
     * A kubeconfig by what it says of the cluster, the user and the context, and a line's flags.
     */
    record Case(String cluster, String user, String context, String flags) {
        @Override
        public String toString() {
            return "cluster {%s} user {%s} context {%s} flags {%s}"
                    .formatted(cluster, user, context, flags);
        }
    }

    /** Servers, in the clear and not; the words are replaced by what they stand for. */
    private static final String PLAIN = "server: \"http://PLAIN\"";

    private static final String SECURE = "server: \"https://SECURE\"";
    private static final String TOKEN = "token: kept";

    private final List<Case> cases = new ArrayList<>();

    private FlagCases() {}

    static List<Case> all() {
        FlagCases all = new FlagCases();
        all.trust();
        all.names();
        all.compression();
        all.servers();
        all.credentials();
        all.certificates();
        all.impersonation();
        all.contexts();
        all.namespaces();
        return List.copyOf(all.cases);
    }

    private void trust() {
        for (String setting :
                List.of(
                        "",
                        "insecure-skip-tls-verify: true",
                        "insecure-skip-tls-verify: false",
                        "certificate-authority: server.crt",
                        "certificate-authority: other.crt",
                        "certificate-authority-data: DATA",
                        "insecure-skip-tls-verify: true, certificate-authority: server.crt")) {
            clusters(
                    SECURE + (setting.isEmpty() ? "" : ", " + setting),
                    "",
                    "--insecure-skip-tls-verify",
                    "--insecure-skip-tls-verify=true",
                    "--insecure-skip-tls-verify=false",
                    "--certificate-authority=",
                    "--certificate-authority=FOLDER/server.crt",
                    "--certificate-authority=FOLDER/other.crt",
                    "--insecure-skip-tls-verify=false --certificate-authority=FOLDER/server.crt",
                    "--insecure-skip-tls-verify --certificate-authority=FOLDER/server.crt");
        }
    }

    private void names() {
        for (String setting : List.of("", ", tls-server-name: a.example")) {
            clusters(
                    SECURE + ", certificate-authority: server.crt" + setting,
                    "",
                    "--tls-server-name=",
                    "--tls-server-name=localhost",
                    "--tls-server-name=b.example",
                    "--server=https://SECURE",
                    "--server=https://SECURE --tls-server-name=b.example");
        }
    }

    private void compression() {
        for (String setting :
                List.of("", ", disable-compression: true", ", disable-compression: false")) {
            clusters(
                    SECURE + ", insecure-skip-tls-verify: true" + setting,
                    "",
                    "--disable-compression",
                    "--disable-compression=true",
                    "--disable-compression=false");
        }
    }

    private void servers() {
        for (String setting : List.of(PLAIN, SECURE + ", insecure-skip-tls-verify: true")) {
            clusters(
                    setting,
                    "",
                    "--server=",
                    "--server=http://PLAIN",
                    "--server=PLAIN",
                    "--server=PLAIN --certificate-authority=FOLDER/server.crt",
                    "--request-timeout=",
                    "--request-timeout=0",
                    "--request-timeout=30",
                    "--kubeconfig=",
                    "--kubeconfig=FOLDER/config");
        }
    }

    private void credentials() {
        for (String setting :
                List.of(TOKEN, "tokenFile: token", "username: kept, password: hidden")) {
            users(
                    setting,
                    "",
                    "--token=",
                    "--token=given",
                    "--username= --password=",
                    "--username=given",
                    "--password=given",
                    "--username=given --password=given",
                    "--server=http://PLAIN");
        }
    }

    private void certificates() {
        for (String setting :
                List.of(
                        TOKEN,
                        "client-certificate: client.crt, client-key: client.key",
                        "client-certificate-data: CLIENT, client-key-data: KEY")) {
            users(
                    setting,
                    "--client-certificate= --client-key=",
                    "--client-certificate=FOLDER/client.crt",
                    "--client-key=FOLDER/client.key",
                    "--client-certificate=FOLDER/client.crt --client-key=FOLDER/client.key");
        }
    }

    private void impersonation() {
        for (String setting : List.of("", ", as: kept, as-uid: \"1\", as-groups: [a, b]")) {
            users(
                    TOKEN + setting,
                    "",
                    "--as=",
                    "--as=given",
                    "--as-uid=",
                    "--as-uid=2",
                    "--as-group=",
                    "--as-group=c --as-group=d",
                    "--as=given --as-uid=2 --as-group=c");
        }
    }

    private void contexts() {
        for (String flag : List.of("context", "cluster", "user")) {
            for (String value : List.of("", "other", "nowhere")) {
                clusters(PLAIN, "--" + flag + "=" + value);
            }
        }
    }

    private void namespaces() {
        for (String setting : List.of("", "namespace: kept")) {
            for (String flags : List.of("", "-n=", "--namespace=", "--namespace=given")) {
                cases.add(new Case(PLAIN, TOKEN, setting, flags));
            }
        }
    }

    private void clusters(String setting, String... flags) {
        for (String flag : flags) {
            cases.add(new Case(setting, TOKEN, "", flag));
        }
    }

    private void users(String setting, String... flags) {
        String cluster = SECURE + ", insecure-skip-tls-verify: true";
        for (String flag : flags) {
            cases.add(new Case(cluster, setting, "", flag));
        }
    }
}
