package dev.quarterdeck.docker;

import dev.quarterdeck.json.GoDecoder;
import dev.quarterdeck.json.GoType;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.text.GoParseException;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What config.json holds. Of a file with a value of a wrong type all others count, but no login of
 * it is decoded. Source: docker's cli/config/configfile/file.go.
 *
 * @param values by the names docker gives them
 * @param error what is wrong, in the client's words, or empty
 */
record ConfigFile(Map<String, @Nullable Object> values, String error) {
    private static final String HOME = "configfile";
    private static final GoType.Struct LOGIN =
            new GoType.Struct("types", "AuthConfig", Login.fields());
    private static final GoType.Struct TYPE = new GoType.Struct(HOME, "ConfigFile", fields());

    private static Map<String, GoType> fields() {
        var fields = new LinkedHashMap<String, GoType>();
        for (String name :
                """
                psFormat imagesFormat networksFormat pluginsFormat volumesFormat statsFormat \
                detachKeys credsStore serviceInspectFormat servicesFormat tasksFormat secretFormat \
                configFormat nodesFormat currentContext\
                """
                        .split(" ", -1)) {
            fields.put(name, GoType.TEXT);
        }
        for (String name : "HttpHeaders credHelpers aliases features".split(" ", -1)) {
            fields.put(name, GoType.TEXTS);
        }
        fields.put("auths", new GoType.Dictionary(LOGIN));
        fields.put("proxies", new GoType.Dictionary(proxy()));
        fields.put("plugins", new GoType.Dictionary(GoType.TEXTS));
        fields.put("pruneFilters", GoType.LIST);
        fields.put("cliPluginsExtraDirs", GoType.LIST);
        return fields;
    }

    private static GoType proxy() {
        var fields = new LinkedHashMap<String, GoType>();
        for (String name : "httpProxy httpsProxy noProxy ftpProxy allProxy".split(" ", -1)) {
            fields.put(name, GoType.TEXT);
        }
        return new GoType.Struct(HOME, "ProxyConfig", fields);
    }

    static ConfigFile read(byte[] content) {
        GoDecoder.Decoded decoded = GoDecoder.read(content, TYPE);
        if (!decoded.error().isEmpty()) {
            return new ConfigFile(decoded.value(), decoded.error());
        }
        var values = new LinkedHashMap<>(decoded.value());
        var logins = new LinkedHashMap<>(Json.object(values.get("auths")));
        String error = decode(logins);
        values.put("auths", logins);
        return new ConfigFile(values, error);
    }

    /** Decodes until one cannot be decoded. */
    private static String decode(Map<String, @Nullable Object> logins) {
        try {
            for (var entry : logins.entrySet()) {
                entry.setValue(Login.decoded(entry.getKey(), Json.object(entry.getValue())));
            }
            return "";
        } catch (GoParseException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
