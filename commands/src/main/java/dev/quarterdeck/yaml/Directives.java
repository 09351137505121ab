package dev.quarterdeck.yaml;

import dev.quarterdeck.yaml.Token.Kind;

import java.util.LinkedHashMap;
import java.util.Map;

/** What stands in front of a document: its version, and what handles of tags mean. */
final class Directives {
    private final Map<String, String> prefixes = new LinkedHashMap<>();

    static boolean directive(Token token) {
        return token.is(Kind.VERSION_DIRECTIVE) || token.is(Kind.TAG_DIRECTIVE);
    }

    void clear() {
        prefixes.clear();
    }

    void read(Scanner scanner) {
        boolean version = false;
        Token token = scanner.peek();
        while (directive(token)) {
            if (token.is(Kind.VERSION_DIRECTIVE)) {
                version(token, version);
                version = true;
            } else if (prefixes.putIfAbsent(token.value(), token.suffix()) != null) {
                throw YamlException.yaml(token.line(), "found duplicate %TAG directive");
            }
            scanner.drop();
            token = scanner.peek();
        }
        prefixes.putIfAbsent("!", "!");
        prefixes.putIfAbsent("!!", Scalars.STANDARD);
    }

    private static void version(Token token, boolean again) {
        if (again) {
            throw YamlException.yaml(token.line(), "found duplicate %YAML directive");
        }
        if (!token.value().equals("1.1")) {
            throw YamlException.yaml(token.line(), "found incompatible YAML document");
        }
    }

    /** A tag with what its handle stands for. */
    String whole(Token tag) {
        if (tag.value().isEmpty()) {
            return tag.suffix();
        }
        String whole = prefixes.getOrDefault(tag.value(), "") + tag.suffix();
        if (!prefixes.containsKey(tag.value()) || whole.isEmpty()) {
            throw YamlException.yaml(tag.line(), "found undefined tag handle");
        }
        return whole;
    }
}
