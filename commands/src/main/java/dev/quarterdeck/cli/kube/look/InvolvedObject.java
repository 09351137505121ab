package dev.quarterdeck.cli.kube.look;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.kube.Offered;
import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.text.GoQuote;

import java.util.Locale;

/** What {@code events --for} means (kubectl pkg/cmd/events, decodeResourceTypeName). */
final class InvolvedObject {
    private InvolvedObject() {}

    /** The selector of events about {@code TYPE/NAME}; empty for any. */
    static String selector(String words, Offered offered) {
        if (words.isEmpty()) {
            return "";
        }
        String[] parts = words.split("/", -1);
        CanI.refuse(parts.length < 2, "error: --for must be in resource/name form");
        CanI.refuse(
                parts.length > 2,
                "error: arguments in resource/name form may not have more than one slash");
        ApiResource resource = resource(parts[0].toLowerCase(Locale.ROOT), offered);
        String group = resource.group().isEmpty() ? "" : resource.group() + "/";
        return parts[1].isEmpty()
                ? ""
                : "involvedObject.kind="
                        + resource.kind()
                        + ",involvedObject.apiVersion="
                        + group
                        + resource.version()
                        + ",involvedObject.name="
                        + escaped(parts[1]);
    }

    private static ApiResource resource(String word, Offered offered) {
        int dot = word.indexOf('.');
        String group = dot < 0 ? "" : " in group " + GoQuote.quote(word.substring(dot + 1));
        String name = dot < 0 ? word : word.substring(0, dot);
        return offered.resources()
                .find(word)
                .orElseThrow(
                        () ->
                                new CommandException(
                                        1,
                                        "the server doesn't have a resource type "
                                                + GoQuote.quote(name)
                                                + group));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace(",", "\\,").replace("=", "\\=");
    }
}
