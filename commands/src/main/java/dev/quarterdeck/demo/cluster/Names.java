package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.demo.Hash;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonStyle;

/** Names as the server and its controllers make them up, always the same for the same question. */
final class Names {

    private static final String LETTERS = "bcdfghjklmnpqrstvwxz2456789";

    private Names() {}

    /** So many letters that hold no vowels, hence no words. */
    static String letters(int count, String seed) {
        var letters = new StringBuilder();
        long number = Hash.seed(seed);
        for (int i = 0; i < count; i++) {
            letters.append(LETTERS.charAt(Hash.below(LETTERS.length(), number, i)));
        }
        return letters.toString();
    }

    /**
     * The hash of a pod template, whatever the order of its fields, as it ends the name of a
     * replica set.
     */
    static String hash(Tree template) {
        Tree told = template.with("metadata.creationTimestamp", null);
        return letters(10, Json.write(told.fields(), JsonStyle.MARSHAL.sorted()));
    }

    static String uid(String seed) {
        String id = Hash.id(seed);
        return String.join(
                "-",
                id.substring(0, 8),
                id.substring(8, 12),
                "4" + id.substring(13, 16),
                "a" + id.substring(17, 20),
                id.substring(20, 32));
    }

    /** What an image is called where containerd has it. */
    static String image(String image) {
        String first = image.contains("/") ? image.substring(0, image.indexOf('/')) : "";
        if (first.contains(".") || first.contains(":")) {
            return image;
        }
        return "docker.io/" + (first.isEmpty() ? "library/" : "") + image;
    }
}
