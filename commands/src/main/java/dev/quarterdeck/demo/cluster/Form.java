package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.demo.Request;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The form in which an answer is wanted. */
enum Form {
    JSON,
    TABLE,
    PARTIAL,
    DISCOVERY;

    /** The first form of the Accept header that the server can give. */
    static Form of(Request request) {
        String accept = request.headers().getOrDefault("accept", "");
        if (accept.isBlank()) {
            return JSON;
        }
        for (String one : accept.split(",", -1)) {
            Set<String> words =
                    Arrays.stream(one.split(";", -1))
                            .map(String::strip)
                            .collect(Collectors.toSet());
            if (words.contains("application/json")
                    || words.contains("*/*")
                    || words.contains("application/*")) {
                Form form = of(words);
                if (form != null) {
                    return form;
                }
            }
        }
        throw StatusError.notAcceptable();
    }

    private static @org.jspecify.annotations.Nullable Form of(Set<String> words) {
        if (words.contains("as=Table")) {
            return words.contains("v=v1") ? TABLE : null;
        }
        if (words.contains("as=PartialObjectMetadata")
                || words.contains("as=PartialObjectMetadataList")) {
            return words.contains("v=v1") ? PARTIAL : null;
        }
        if (words.contains("as=APIGroupDiscoveryList")) {
            return words.contains("v=v2") ? DISCOVERY : null;
        }
        return JSON;
    }
}
