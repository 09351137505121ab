package dev.quarterdeck.kubernetes;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A program that tells credentials, as a kubeconfig describes it.
 *
 * @param version the API version it speaks
 * @param hint what to tell where it is not installed
 * @param wantsCluster whether it is told about the cluster
 * @param mode whether it talks to a person: {@code Never}, {@code IfAvailable}, {@code Always}
 */
public record PluginEntry(
        String version,
        String command,
        List<String> arguments,
        Map<String, String> environment,
        String hint,
        boolean wantsCluster,
        String mode) {
    static PluginEntry read(Fields fields) {
        String command = fields.text("command");
        return new PluginEntry(
                fields.text("apiVersion"),
                program(command, fields),
                fields.texts("args"),
                variables(fields),
                fields.text("installHint"),
                fields.flag("provideClusterInfo"),
                fields.text("interactiveMode"));
    }

    /** One that is named from the folder of the file is told by the shortest way there. */
    private static String program(String command, Fields fields) {
        if (command.indexOf('/') < 0 || command.startsWith("/")) {
            return command;
        }
        return Path.of(fields.path("command")).normalize().toString();
    }

    private static Map<String, String> variables(Fields fields) {
        var variables = new LinkedHashMap<String, String>();
        for (Fields one : fields.items("env")) {
            variables.put(one.text("name"), one.text("value"));
        }
        return variables;
    }
}
