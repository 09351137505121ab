package dev.quarterdeck.cli.docker.create;

import dev.quarterdeck.host.Unreadable;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.text.GoQuote;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The values of {@code --security-opt}.
 *
 * @param options those the engine takes
 * @param systemPathsOpen whether the paths of the system are neither hidden nor protected
 */
record Security(List<String> options, boolean systemPathsOpen) {
    private static final String OPEN = "systempaths=unconfined";

    static Security read(List<String> values, Path folder) {
        var options = new ArrayList<String>();
        for (String value : values) {
            if (!value.equals(OPEN)) {
                options.add(option(value, folder));
            }
        }
        return new Security(options, values.contains(OPEN));
    }

    private static String option(String value, Path folder) {
        boolean bare = value.equals("no-new-privileges");
        Pair equals = Pair.cut(value, '=');
        Pair pair = equals.whole() || bare ? equals : Pair.cut(value, ':');
        boolean privileges = pair.key().equals("no-new-privileges");
        if (!privileges && (!pair.whole() || pair.value().isEmpty())) {
            throw new IllegalArgumentException("Invalid --security-opt: " + GoQuote.quote(value));
        }
        String profile = pair.value();
        boolean known = profile.equals("builtin") || profile.equals("unconfined");
        return pair.key().equals("seccomp") && !known
                ? "seccomp=" + compact(profile, folder)
                : value;
    }

    /** The engine gets a profile's contents, for it may run elsewhere. */
    private static String compact(String profile, Path folder) {
        Path file = folder.resolve(profile);
        byte[] contents;
        try {
            contents = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "opening seccomp profile ("
                            + profile
                            + ") failed: "
                            + Unreadable.why(file, profile, e),
                    e);
        }
        try {
            Object ignored = Json.parse(contents);
            return new String(Json.compact(contents), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "compacting json for seccomp profile ("
                            + profile
                            + ") failed: "
                            + e.getMessage(),
                    e);
        }
    }
}
