package dev.quarterdeck.cli.docker.create;

import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The proxies of the docker client's configuration, which containers get as variables. */
final class Proxies {
    private static final Map<String, String> VARIABLES = variables();

    private Proxies() {}

    private static Map<String, String> variables() {
        var variables = new LinkedHashMap<String, String>();
        variables.put("httpProxy", "HTTP_PROXY");
        variables.put("httpsProxy", "HTTPS_PROXY");
        variables.put("noProxy", "NO_PROXY");
        variables.put("ftpProxy", "FTP_PROXY");
        variables.put("allProxy", "ALL_PROXY");
        return variables;
    }

    /** The variables given, the last of each name, and those of proxies that were not given. */
    static List<String> add(List<String> given, Surroundings around) {
        var all = new LinkedHashMap<String, String>();
        for (String variable : given) {
            all.put(Pair.cut(variable, '=').key(), variable);
        }
        Map<String, @Nullable Object> known = Json.object(around.files().values().get("proxies"));
        Map<String, @Nullable Object> proxies =
                Json.object(known.getOrDefault(around.host(), known.get("default")));
        for (Map.Entry<String, String> variable : VARIABLES.entrySet()) {
            if (proxies.get(variable.getKey()) instanceof String value && !value.isEmpty()) {
                String name = variable.getValue();
                String lower = name.toLowerCase(Locale.ROOT);
                all.putIfAbsent(name, name + "=" + value);
                all.putIfAbsent(lower, lower + "=" + value);
            }
        }
        return List.copyOf(all.values());
    }
}
