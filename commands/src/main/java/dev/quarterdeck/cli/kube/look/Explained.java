package dev.quarterdeck.cli.kube.look;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.kubernetes.api.ApiResource;
import dev.quarterdeck.kubernetes.api.Resources;
import dev.quarterdeck.kubernetes.print.FieldPath;
import dev.quarterdeck.text.GoParseException;
import dev.quarterdeck.text.GoQuote;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is to be explained: a resource, and the way to one of its fields (kubectl
 * pkg/explain/explain.go).
 */
public record Explained(String group, String version, String resource, List<String> fields) {
    public Explained {
        fields = List.copyOf(fields);
    }

    /**
     * Reads {@code TYPE.FIELD…}, where TYPE may have its group.
     *
     * @param within the group and version to explain it in; may be empty
     */
    public static Explained read(String words, String within, Resources offered) {
        List<Optional<String>> parts = parts(words);
        String word = parts.getFirst().orElseThrow(() -> invalid("first node must be field node"));
        List<ApiResource> meant = meant(word, offered);
        if (!within.isEmpty()) {
            List<String> fields = fields(parts, "all nodes must be field nodes");
            return of(meant.getFirst(), fields).in(within);
        }
        for (ApiResource each : meant) {
            if (words.startsWith(each.qualified())) {
                String rest = words.substring(each.qualified().length());
                List<Optional<String>> more = rest.isEmpty() ? parts.subList(0, 1) : parts(rest);
                return of(each, fields(more, "first node must be field node"));
            }
        }
        return of(meant.getFirst(), fields(parts, "first node must be field node"));
    }

    private static Explained of(ApiResource resource, List<String> fields) {
        return new Explained(resource.group(), resource.version(), resource.name(), fields);
    }

    private Explained in(String within) {
        String[] parts = within.split("/", -1);
        CanI.refuse(parts.length > 2, "error: unexpected GroupVersion string: " + within);
        String other = parts.length > 1 ? parts[0] : "";
        return new Explained(other, parts[parts.length - 1], resource, fields);
    }

    /** All resources of that name, of a short name just the one it stands for. */
    private static List<ApiResource> meant(String word, Resources offered) {
        ApiResource first =
                offered.find(word.toLowerCase(Locale.ROOT))
                        .orElseThrow(
                                () ->
                                        new CommandException(
                                                1,
                                                "the server doesn't have a resource type "
                                                        + GoQuote.quote(word)));
        boolean brief = first.shortNames().contains(word.toLowerCase(Locale.ROOT));
        return offered.all().stream()
                .filter(each -> each.name().equals(first.name()))
                .filter(each -> !brief || each.group().equals(first.group()))
                .toList();
    }

    private static List<Optional<String>> parts(String words) {
        try {
            return FieldPath.of(words).parts();
        } catch (GoParseException e) {
            throw new CommandException(1, "error: " + e.getMessage());
        }
    }

    private static List<String> fields(List<Optional<String>> parts, String otherwise) {
        return parts.stream()
                .skip(1)
                .map(part -> part.orElseThrow(() -> invalid(otherwise)))
                .toList();
    }

    private static CommandException invalid(String why) {
        return new CommandException(1, "error: invalid jsonpath syntax, " + why);
    }

    /** Where the server has the document about it. */
    String place() {
        return group.isEmpty() ? "api/" + version : "apis/" + group + "/" + version;
    }

    /** As Go prints it in messages. */
    String goText() {
        return group + "/" + version + ", Resource=" + resource;
    }
}
