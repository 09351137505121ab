package dev.quarterdeck.docker;

import dev.quarterdeck.host.Programs;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.text.GoParseException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The credentials the docker client keeps for registries: in a variable, in its file or with helper
 * programs. Source: docker's cli/config/configfile/file.go and cli/config/credentials.
 */
public final class Credentials {
    private final ClientFiles files;
    private final Map<String, String> environment;
    private final OutputStream errors;

    /** Credentials; helpers say on {@code errors} what they say on standard error. */
    public Credentials(ClientFiles files, Map<String, String> environment, OutputStream errors) {
        this.files = files;
        this.environment = environment;
        this.errors = errors;
    }

    /** What goes with every request for an image of the registry; nothing known is said as well. */
    public String header(ImageName image) {
        return written(find(image.registryKey()));
    }

    /**
     * The same, where a helper may not fail.
     *
     * @throws IOException in docker's words where it does
     */
    public String surely(ImageName image) throws IOException {
        return written(asked(image.registryKey()));
    }

    private static String written(Map<String, @Nullable Object> login) {
        String text = Json.write(Login.ordered(login));
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * All that are kept, by registry, each as a file of configuration has it.
     *
     * @throws IOException in docker's words where a helper for all of them fails
     */
    public Map<String, Map<String, String>> all() throws IOException {
        var all = new TreeMap<String, Map<String, String>>();
        String store = store();
        var kept = store.isEmpty() ? stored() : listed(helper(store));
        kept.forEach((registry, login) -> all.put(registry, Login.encoded(Json.object(login))));
        given().forEach((registry, login) -> all.put(registry, Login.encoded(login)));
        for (String registry : files.texts("credHelpers").keySet()) {
            try {
                all.put(registry, Login.encoded(asked(registry)));
            } catch (IOException e) {
                // A helper for one registry that fails does not hide the others.
            }
        }
        return all;
    }

    private static Map<String, @Nullable Object> listed(CredentialHelper helper)
            throws IOException {
        var logins = new LinkedHashMap<String, @Nullable Object>();
        for (String registry : helper.list().keySet()) {
            logins.put(registry, helper.get(registry));
        }
        return logins;
    }

    /** A helper that fails leaves us with what the file has. */
    private Map<String, @Nullable Object> find(String registry) {
        try {
            return asked(registry);
        } catch (IOException e) {
            return stored(registry);
        }
    }

    private Map<String, @Nullable Object> asked(String registry) throws IOException {
        Map<String, @Nullable Object> given = given().get(registry);
        if (given != null) {
            return given;
        }
        String name = files.texts("credHelpers").getOrDefault(registry, store());
        if (name.isEmpty()) {
            return stored(registry);
        }
        Map<String, @Nullable Object> told = helper(name).get(registry);
        var login = new LinkedHashMap<>(stored(registry));
        List.of(Login.USER, Login.PASSWORD, Login.IDENTITY, Login.SERVER).forEach(login::remove);
        login.putAll(told);
        return login;
    }

    private Map<String, Map<String, @Nullable Object>> given() {
        String text = environment.getOrDefault("DOCKER_AUTH_CONFIG", "");
        try {
            return text.isEmpty() ? Map.of() : GivenLogins.read(text);
        } catch (GoParseException e) {
            new PrintStream(errors, true, StandardCharsets.UTF_8)
                    .print(
                            "Failed to create credential store from DOCKER_AUTH_CONFIG:  "
                                    + e.getMessage()
                                    + "\n");
            return Map.of();
        }
    }

    private CredentialHelper helper(String name) {
        return new CredentialHelper(name, environment, errors);
    }

    /** The helper for all registries; where a file says nothing of logins, the system's usual. */
    private String store() {
        String named = files.text("credsStore");
        boolean silent = files.texts("credHelpers").isEmpty() && stored().isEmpty();
        if (!named.isEmpty() || !silent) {
            return named;
        }
        String usual = installed("pass") ? "pass" : "secretservice";
        return installed(CredentialHelper.PREFIX + usual) ? usual : "";
    }

    private boolean installed(String program) {
        return Programs.locate(program, environment.getOrDefault("PATH", "")) != null;
    }

    private Map<String, @Nullable Object> stored() {
        return Json.object(files.values().get("auths"));
    }

    private Map<String, @Nullable Object> stored(String registry) {
        Map<String, @Nullable Object> all = stored();
        if (all.containsKey(registry)) {
            return Json.object(all.get(registry));
        }
        for (Map.Entry<String, @Nullable Object> entry : all.entrySet()) {
            if (RegistryHost.of(entry.getKey()).equals(registry)) {
                return Json.object(entry.getValue());
            }
        }
        return Map.of();
    }
}
