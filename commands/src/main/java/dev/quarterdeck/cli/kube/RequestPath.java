package dev.quarterdeck.cli.kube;

import dev.quarterdeck.text.GoQuote;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names as parts of the paths that are asked for, by the rules of client-go's rest/request.go. */
public final class RequestPath {
    private static final Pattern STRANGE =
            Pattern.compile("%(?![0-9A-Fa-f]{2})|[^%A-Za-z0-9._~$&+,/:;=@-]");

    private RequestPath() {}

    /** A path in which what may not stand there is escaped; what is escaped already stays. */
    public static String escape(String path) {
        return STRANGE.matcher(path).replaceAll(strange -> "%" + hex(strange.group()));
    }

    private static String hex(String text) {
        List<String> bytes = new ArrayList<>();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            bytes.add("%02X".formatted(one));
        }
        return String.join("%", bytes);
    }

    /** Ends the line, or its part, where a namespace or a name can be no part of a path. */
    public static void check(Target target) {
        check("namespace", target.namespace());
        if (!target.list()) {
            if (target.name().isEmpty()) {
                throw new UnsentException("resource name may not be empty");
            }
            check("resource name", target.name());
        }
    }

    private static void check(String what, String part) {
        List<String> wrong = new ArrayList<>();
        if (part.equals(".") || part.equals("..")) {
            wrong.add("may not be '" + part + "'");
        }
        for (String one : List.of("/", "%")) {
            if (part.contains(one)) {
                wrong.add("may not contain '" + one + "'");
            }
        }
        if (!wrong.isEmpty()) {
            throw new UnsentException(
                    "invalid %s %s: [%s]"
                            .formatted(what, GoQuote.quote(part), String.join(" ", wrong)));
        }
    }
}
