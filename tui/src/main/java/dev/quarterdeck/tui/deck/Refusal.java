package dev.quarterdeck.tui.deck;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A permission that was missing, read from the server's words.
 *
 * @param what verb and resource, such as {@code delete pods}
 * @param where where it is missing, such as {@code in namespace shop}
 * @param namespace empty for all of the cluster
 * @param words everything that was said
 */
record Refusal(String user, String what, String where, String namespace, String words) {
    private static final Pattern WORDS =
            Pattern.compile(
                    "User \"([^\"]*)\" cannot (\\S+) resource \"([^\"]*)\""
                            + " in API group \"([^\"]*)\""
                            + "(?: in the namespace \"([^\"]*)\"| at the cluster scope)?");
    private static final Pattern CONFLICT =
            Pattern.compile("the object has been modified|Error from server \\(Conflict\\)");

    /** The permission that these words say is missing; null where they say nothing of the kind. */
    static @Nullable Refusal of(String text) {
        Matcher said = WORDS.matcher(text);
        if (!said.find()) {
            return null;
        }
        String group = said.group(4);
        String namespace = said.group(5) == null ? "" : said.group(5);
        return new Refusal(
                said.group(1),
                said.group(2) + " " + said.group(3) + (group.isEmpty() ? "" : "." + group),
                namespace.isEmpty() ? "in the whole cluster" : "in namespace " + namespace,
                namespace,
                text);
    }

    /** Whether these words say that somebody else was faster. */
    static boolean conflict(String text) {
        return CONFLICT.matcher(text).find();
    }

    /** In one line. */
    String brief() {
        return user + " may not " + what + " " + where;
    }

    /** In full: what is missing, who was asking, what to try. */
    String text() {
        String where = namespace.isEmpty() ? "" : " --namespace " + namespace;
        return """
        missing  permission to %s %s
        user     %s
        try      kubectl auth can-i --list%s

        %s
        """
                .formatted(what, this.where, user, where, words);
    }
}
