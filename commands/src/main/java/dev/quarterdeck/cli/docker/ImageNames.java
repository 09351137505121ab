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
    private static final String ALGORITHM = "sha256:";
    private static final int DIGEST = 64;

    /** Of a tag, and of what is taken for a repository without a closer look. */
    private static final int LONGEST = 128;

    private final Map<String, List<String>> tags = new LinkedHashMap<>();
    private final Map<String, List<String>> digests = new LinkedHashMap<>();
    private boolean dangling;

    /** A line of a list of images. */
    record Shown(String repository, String tag, String digest) {}

    private ImageNames() {}

    /** The names in an engine's answer; what is no name counts for nothing, as with docker. */
    static ImageNames of(Map<String, @Nullable Object> image) {
        ImageNames names = new ImageNames();
        List<@Nullable Object> tags = Json.array(image.get("RepoTags"));
        List<@Nullable Object> digests = Json.array(image.get("RepoDigests"));
        names.dangling = tags.isEmpty() && digests.isEmpty() || isDangling(tags, digests);
        tags.forEach(tag -> names.add(Json.text(tag), false));
        digests.forEach(digest -> names.add(Json.text(digest), true));
        return names;
    }

    /** As isDangling of docker's formatter/image.go has it. */
    private static boolean isDangling(List<@Nullable Object> tags, List<@Nullable Object> digests) {
        return tags.equals(List.of(NONE + ":" + NONE))
                && digests.equals(List.of(NONE + "@" + NONE));
    }

    private void add(String name, boolean digested) {
        int cut = digested ? name.indexOf('@') : name.lastIndexOf(':');
        if (cut <= 0 || cut < name.lastIndexOf('/')) {
            return;
        }
        String repository =
                isUsual(name, cut, digested) ? name.substring(0, cut) : parsed(name, digested);
        if (!repository.isEmpty()) {
            Map<String, List<String>> kind = digested ? digests : tags;
            kind.computeIfAbsent(repository, any -> new ArrayList<>()).add(name.substring(cut + 1));
        }
    }

    /** Names of letters and digits with single marks between them need no closer look. */
    private static boolean isUsual(String name, int cut, boolean digested) {
        boolean mark = true;
        for (int i = 0; i < cut; i++) {
            boolean plain = isPlain(name.charAt(i));
            if (!plain && (mark || "./-_".indexOf(name.charAt(i)) < 0)) {
                return false;
            }
            mark = !plain;
        }
        String rest = name.substring(cut + 1);
        boolean known = digested ? isDigest(rest) : isTag(rest);
        return !mark && known && !name.contains("docker.io/") && cut <= LONGEST;
    }

    private static boolean isPlain(char unit) {
        return unit >= 'a' && unit <= 'z' || unit >= '0' && unit <= '9';
    }

    private static boolean isTag(String tag) {
        return !tag.isEmpty()
                && tag.length() <= LONGEST
                && isPlain(tag.charAt(0))
                && tag.chars().allMatch(unit -> isPlain((char) unit) || "._-".indexOf(unit) >= 0);
    }

    private static boolean isDigest(String digest) {
        return digest.startsWith(ALGORITHM)
                && digest.length() == ALGORITHM.length() + DIGEST
                && digest.chars()
                        .skip(ALGORITHM.length())
                        .allMatch(unit -> Character.digit(unit, 16) >= 0 && unit <= 'f');
    }

    /** The repository in its short form; empty where that is no name of the kind. */
    private static String parsed(String name, boolean digested) {
        try {
            ImageName known = ImageName.parse(name);
            boolean fits = !(digested ? known.digest() : known.tag()).isEmpty();
            return fits ? new ImageName(known.domain(), known.path(), "", "").familiar() : "";
        } catch (EngineException none) {
            return "";
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
        if (dangling) {
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
