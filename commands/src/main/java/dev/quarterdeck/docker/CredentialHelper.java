package dev.quarterdeck.docker;

import dev.quarterdeck.host.Programs;
import dev.quarterdeck.json.GoDecoder;
import dev.quarterdeck.json.GoType;
import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A program that keeps logins for docker. Source: docker-credential-helpers' client/client.go and
 * docker's cli/config/credentials/native_store.go.
 *
 * @param environment the program's environment
 * @param errors where it goes what the program says on standard error
 */
record CredentialHelper(String name, Map<String, String> environment, OutputStream errors) {
    static final String PREFIX = "docker-credential-";

    private static final String TOKEN_USER = "<token>";
    private static final String UNKNOWN = "credentials not found in native keychain";
    private static final String NO_SERVER = "no credentials server URL";
    private static final String NO_USER = "no credentials username";
    private static final GoType.Struct ANSWER =
            new GoType.Struct("credentials", "Credentials", answer());

    private static Map<String, GoType> answer() {
        var fields = new LinkedHashMap<String, GoType>();
        for (String name : List.of("ServerURL", "Username", "Secret")) {
            fields.put(name, GoType.TEXT);
        }
        return fields;
    }

    /**
     * The login for a registry, empty where the program has none.
     *
     * @throws IOException in docker's words where it fails
     */
    Map<String, @Nullable Object> get(String registry) throws IOException {
        Programs.Result result = run("get", registry);
        if (result.status() != 0) {
            if (text(result).equals(UNKNOWN)) {
                return Map.of();
            }
            throw failed("getting", result);
        }
        return login(checked(result, GoDecoder.read(result.output(), ANSWER)), registry);
    }

    private static Map<String, @Nullable Object> login(
            Map<String, @Nullable Object> answer, String registry) {
        var login = new LinkedHashMap<String, @Nullable Object>();
        if (TOKEN_USER.equals(answer.get("Username"))) {
            login.put(Login.IDENTITY, answer.get("Secret"));
        } else {
            login.put(Login.USER, answer.get("Username"));
            login.put(Login.PASSWORD, answer.get("Secret"));
        }
        login.put(Login.SERVER, registry);
        return login;
    }

    /**
     * The registries it has logins for, with the names used there.
     *
     * @throws IOException in docker's words where it fails
     */
    Map<String, @Nullable Object> list() throws IOException {
        Programs.Result result = run("list", "unused");
        if (result.status() != 0) {
            throw failed("listing", result);
        }
        return checked(result, GoDecoder.read(result.output(), GoType.TEXTS));
    }

    private Programs.Result run(String action, String input) throws IOException {
        byte[] given = input.getBytes(StandardCharsets.UTF_8);
        String program = PREFIX + name;
        if (Programs.locate(program, environment.getOrDefault("PATH", "")) == null) {
            throw new IOException(
                    "error "
                            + (action.equals("get") ? "getting" : "listing")
                            + " credentials - err: exec: \""
                            + program
                            + "\": executable file not found in $PATH, out: ``");
        }
        return Programs.run(List.of(program, action), environment, given, errors);
    }

    private static IOException failed(String doing, Programs.Result result) {
        String text = text(result);
        boolean known = text.equals(NO_SERVER) || text.equals(NO_USER);
        return new IOException(
                "error "
                        + doing
                        + " credentials - err: "
                        + (known ? text : "exit status " + result.status())
                        + ", out: `"
                        + text
                        + "`");
    }

    private static Map<String, @Nullable Object> checked(
            Programs.Result result, GoDecoder.Decoded decoded) throws IOException {
        String error = text(result).isEmpty() ? "EOF" : decoded.error();
        if (!error.isEmpty()) {
            throw new IOException(error);
        }
        return Json.object(decoded.value());
    }

    private static String text(Programs.Result result) {
        return new String(result.output(), StandardCharsets.UTF_8).strip();
    }
}
