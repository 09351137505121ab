package dev.quarterdeck.kubernetes;

import org.jspecify.annotations.Nullable;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a kubeconfig is looked for in.
 *
 * @param environment the environment's variables
 * @param home the user's home folder
 * @param folder the current folder, from which relative paths count
 * @param root whether the user is root
 * @param admin the kubeconfig kubeadm leaves on a control plane
 * @param account the folder a pod finds its service account in
 * @param watcher where it goes at once what credential plugins say on standard error, or null where
 *     nobody could read it
 */
public record Surroundings(
        Map<String, String> environment,
        Path home,
        Path folder,
        boolean root,
        Path admin,
        Path account,
        @Nullable OutputStream watcher) {
    private static final Path ADMIN = Path.of("/etc/kubernetes/admin.conf");
    private static final Path ACCOUNT = Path.of("/var/run/secrets/kubernetes.io/serviceaccount");

    /** Those where nobody reads along. */
    public Surroundings(
            Map<String, String> environment,
            Path home,
            Path folder,
            boolean root,
            Path admin,
            Path account) {
        this(environment, home, folder, root, admin, account, null);
    }

    /** The same, where somebody reads along. */
    public Surroundings watched(OutputStream by) {
        return new Surroundings(environment, home, folder, root, admin, account, by);
    }

    /** Those of the user who runs this JVM. */
    public static Surroundings of(Map<String, String> environment, Path home, Path folder) {
        boolean root = "root".equals(System.getProperty("user.name"));
        return new Surroundings(environment, home, folder, root, ADMIN, ACCOUNT);
    }

    /** The value of a variable, or an empty text. */
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }
}
