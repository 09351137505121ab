package dev.quarterdeck.describe.others;

import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.Events;
import dev.quarterdeck.describe.Labels;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Selectors;
import dev.quarterdeck.describe.Tree;

import java.util.Base64;
import java.util.List;

/**
 * Secrets, config maps, service accounts and priority classes. Ported from {@code
 * k8s.io/kubectl/pkg/describe/describe.go}.
 */
final class ConfigDescribers {
    private ConfigDescribers() {}

    /** Name, namespace, labels and annotations, with which most descriptions begin. */
    static void head(Tree object, Description out) {
        out.row(0, "Name:", object.name());
        out.row(0, "Namespace:", object.namespace());
        Labels.ofObject(object, out);
    }

    /** The same of what is in no namespace. */
    static void clusterHead(Tree object, Description out) {
        out.row(0, "Name:", object.name());
        Labels.ofObject(object, out);
    }

    /** No value is shown, a service account's token neither: kubectl shows that one in clear. */
    static void secret(Tree secret, Related related, Description out) {
        head(secret, out);
        out.row(0, "\nType:", secret.text("type"));
        out.write(0, "\nData\n====\n");
        secret.map("data").forEach((key, value) -> out.row(0, key + ":", size(value)));
    }

    static void configMap(Tree map, Related related, Description out) {
        head(map, out);
        out.write(0, "\nData\n====\n");
        map.map("data")
                .forEach(
                        (key, value) -> {
                            out.write(0, key + ":\n----\n");
                            out.write(0, value + "\n");
                            out.write(0, "\n");
                        });
        out.write(0, "\nBinaryData\n====\n");
        map.map("binaryData")
                .forEach((key, value) -> out.write(0, key + ": " + size(value) + "\n"));
        out.write(0, "\n");
        Events.required(map, related, out);
    }

    private static String size(String base64) {
        return Base64.getDecoder().decode(base64).length + " bytes";
    }

    static void serviceAccount(Tree account, Related related, Description out) {
        head(account, out);
        String title = "Image pull secrets:";
        List<Tree> secrets = account.list("imagePullSecrets");
        if (secrets.isEmpty()) {
            out.row(0, title, "<none>");
        }
        for (int i = 0; i < secrets.size(); i++) {
            String label = i == 0 ? title : " ".repeat(title.length());
            out.row(0, label, secrets.get(i).text("name"));
        }
        Events.ofObject(account, related, out);
    }

    static void priorityClass(Tree priority, Related related, Description out) {
        out.row(0, "Name:", priority.name());
        out.row(0, "Value:", priority.number("value"));
        out.row(0, "GlobalDefault:", priority.flag("globalDefault"));
        out.row(0, "PreemptionPolicy:", priority.text("preemptionPolicy"));
        out.row(0, "Description:", priority.text("description"));
        out.row(0, "Annotations:", Selectors.labels(priority.map("metadata", "annotations")));
        Events.ofObject(priority, related, out);
    }
}
