package dev.quarterdeck.kubernetes;

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
 */
public record Surroundings(
        Map<String, String> environment,
        Path home,
        Path folder,
        boolean root,
        Path admin,
        Path account) {
    private static final Path ADMIN = Path.of("/etc/kubernetes/admin.conf");
    private static final Path ACCOUNT = Path.of("/var/run/secrets/kubernetes.io/serviceaccount");

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
