package dev.quarterdeck.cli.docker;

import dev.quarterdeck.docker.EngineException;
import dev.quarterdeck.docker.ImageName;
import dev.quarterdeck.json.Json;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of one image: tags and digests by repository. */
final class ImageNames {
    private static final String NONE = "<none>";

    private final Map<String, List<String>> tags = new LinkedHashMap<>();
    private final Map<String, List<String>> digests = new LinkedHashMap<>();

    /** A line of a list of images. */
    record Shown(String repository, String tag, String digest) {}

    private ImageNames() {}

    /** The names in an engine's answer. */
    static ImageNames of(Map<String, @Nullable Object> image) {
        ImageNames names = new ImageNames();
        for (Object tag : Json.array(image.get("RepoTags"))) {
            names.add(String.valueOf(tag), false);
        }
        for (Object digest : Json.array(image.get("RepoDigests"))) {
            names.add(String.valueOf(digest), true);
        }
        return names;
    }

    private void add(String name, boolean digested) {
        int cut = digested ? name.indexOf('@') : name.lastIndexOf(':');
        boolean named = cut > 0 && cut > name.lastIndexOf('/') && !name.startsWith(NONE);
        if (!named) {
            return;
        }
        Map<String, List<String>> kind = digested ? digests : tags;
        kind.computeIfAbsent(familiar(name.substring(0, cut)), any -> new ArrayList<>())
                .add(name.substring(cut + 1));
    }

    /** Engines send names in the short form already, but for those of the hub's full name. */
    private static String familiar(String repository) {
        if (!repository.contains("docker.io/")) {
            return repository;
        }
        try {
            return ImageName.parse(repository).familiar();
        } catch (EngineException e) {
            return repository;
        }
    }

    /**
     * The lines to print.
     *
     * @param each whether a tag has a line for every digest of its repository
     * @param own whether every digest of a repository without tags has a line
     */
    List<Shown> shown(boolean each, boolean own) {
        List<Shown> lines = new ArrayList<>();
        if (tags.isEmpty() && digests.isEmpty()) {
            lines.add(new Shown(NONE, NONE, NONE));
        }
        for (Map.Entry<String, List<String>> repository : tags.entrySet()) {
            List<String> known = digests.getOrDefault(repository.getKey(), List.of());
            List<String> wanted = each && !known.isEmpty() ? known : List.of(NONE);
            for (String tag : repository.getValue()) {
                for (String digest : wanted) {
                    lines.add(new Shown(repository.getKey(), tag, digest));
                }
            }
        }
        for (Map.Entry<String, List<String>> repository : digests.entrySet()) {
            if (!tags.containsKey(repository.getKey())) {
                for (String digest : own ? repository.getValue() : List.of("")) {
                    lines.add(new Shown(repository.getKey(), NONE, digest));
                }
            }
        }
        return lines;
    }
}
