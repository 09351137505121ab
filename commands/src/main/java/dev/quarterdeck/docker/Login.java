package dev.quarterdeck.docker;

import dev.quarterdeck.json.GoType;
import dev.quarterdeck.text.GoBase64;
import dev.quarterdeck.text.GoParseException;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Logins to registries, as docker's AuthConfig holds them. */
final class Login {
    static final String USER = "username";
    static final String PASSWORD = "password";
    static final String AUTH = "auth";
    static final String SERVER = "serveraddress";
    static final String IDENTITY = "identitytoken";

    /** In the order in which they are sent. */
    private static final List<String> FIELDS =
            List.of(USER, PASSWORD, AUTH, "email", SERVER, IDENTITY, "registrytoken");

    private Login() {}

    static Map<String, GoType> fields() {
        var fields = new LinkedHashMap<String, GoType>();
        FIELDS.forEach(name -> fields.put(name, GoType.TEXT));
        return fields;
    }

    /** What is known of it, in order, without what is empty. */
    static Map<String, @Nullable Object> ordered(Map<String, @Nullable Object> login) {
        var ordered = new LinkedHashMap<String, @Nullable Object>();
        for (String name : FIELDS) {
            if (login.get(name) instanceof String text && !text.isEmpty()) {
                ordered.put(name, text);
            }
        }
        return ordered;
    }

    /**
     * A login as a file has it, with its {@code auth} taken apart.
     *
     * @throws GoParseException in docker's words, where that cannot be done
     */
    static Map<String, @Nullable Object> decoded(
            String registry, Map<String, @Nullable Object> stored) {
        var login = new LinkedHashMap<>(stored);
        if (stored.get(AUTH) instanceof String auth && !auth.isEmpty()) {
            login.putAll(parts(auth));
        }
        login.remove(AUTH);
        login.put(SERVER, registry);
        return ordered(login);
    }

    /** Name and password; zeros around the password do not count. */
    static Map<String, @Nullable Object> parts(String auth) {
        byte[] decoded = GoBase64.decode(auth.getBytes(StandardCharsets.UTF_8));
        String both = new String(decoded, StandardCharsets.UTF_8);
        int colon = both.indexOf(':');
        if (colon <= 0) {
            throw new GoParseException("Invalid auth configuration file");
        }
        return Map.of(USER, both.substring(0, colon), PASSWORD, trimmed(both.substring(colon + 1)));
    }

    private static String trimmed(String password) {
        int start = 0;
        int end = password.length();
        while (start < end && password.charAt(start) == 0) {
            start++;
        }
        while (end > start && password.charAt(end - 1) == 0) {
            end--;
        }
        return password.substring(start, end);
    }

    /** A login as a file keeps it, its name and password in one text. */
    static Map<String, String> encoded(Map<String, @Nullable Object> login) {
        var entry = new LinkedHashMap<String, String>();
        String user = login.get(USER) instanceof String text ? text : "";
        String password = login.get(PASSWORD) instanceof String text ? text : "";
        if (!user.isEmpty() || !password.isEmpty()) {
            byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            entry.put(AUTH, Base64.getEncoder().encodeToString(both));
        }
        for (String name : FIELDS.subList(FIELDS.indexOf("email"), FIELDS.size())) {
            if (!name.equals(SERVER) && login.get(name) instanceof String text) {
                entry.put(name, text);
            }
        }
        return entry;
    }
}
