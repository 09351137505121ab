package dev.quarterdeck.kubernetes;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonStyle;
import dev.quarterdeck.kubernetes.print.YamlText;
import dev.quarterdeck.text.GoOracle.Answer;
import dev.quarterdeck.yaml.Yaml;
import dev.quarterdeck.yaml.YamlException;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** What we make of a kubeconfig and of manifests, in the words of the oracle. */
final class ReadAnswers {
    private ReadAnswers() {}

    static Answer answer(String kind, byte[] text) {
        return switch (kind) {
            case "read-yaml" -> yaml(text);
            case "read-kubeconfig" -> config(text);
            default -> manifests(text);
        };
    }

    private static Answer yaml(byte[] text) {
        try {
            return new Answer(Json.write(Yaml.read(text), JsonStyle.MARSHAL.sorted()), "");
        } catch (YamlException wrong) {
            return new Answer("", wrong.why());
        }
    }

    private static Answer config(byte[] text) {
        try {
            ConfigTree config = text.length == 0 ? new ConfigTree() : ConfigTree.read(text, "F");
            return new Answer(YamlText.of(config.object(false)), "");
        } catch (MalformedConfigException wrong) {
            return new Answer("", wrong.why());
        }
    }

    private static Answer manifests(byte[] text) {
        StringBuilder out = new StringBuilder();
        Manifests.read(
                text,
                "F",
                new Manifests.Reader() {
                    @Override
                    public void object(Map<String, @Nullable Object> object, int list) {
                        out.append(Json.write(object, JsonStyle.MARSHAL.sorted())).append('\n');
                    }

                    @Override
                    public void mistake(String why) {
                        out.append(why).append('\n');
                    }
                });
        return new Answer(out.toString(), "");
    }

    /**
     * Whether two answers are the same, but for what Go leaves to chance, and for users, of whom
     * kubectl shows all that is secret.
     */
    static boolean same(Answer ours, Answer theirs) {
        if (theirs.error().startsWith("error converting *[]NamedAuthInfo")) {
            return theirs.error().startsWith(beforeList(ours.error()));
        }
        return ours.error().equals(theirs.error()) && sameText(ours.out(), theirs.out())
                || chance(theirs.error()) && chance(ours.error());
    }

    /** What a program writes as it is, and what it writes as an escape, is the same JSON. */
    private static boolean sameText(String ours, String theirs) {
        return ours.equals(theirs.replace("\\ufffd", "\ufffd"));
    }

    private static String beforeList(String error) {
        int list = error.indexOf("\" in list");
        return list < 0 ? "no such error" : error.substring(0, list);
    }

    private static boolean chance(String error) {
        return error.startsWith("unsupported map key");
    }
}
