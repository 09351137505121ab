package dev.quarterdeck.cli.kube.session;

import dev.quarterdeck.cli.kube.change.Work;

/**
 * A file here, or in a container: {@code [[NAMESPACE/]POD:]PATH} (kubectl pkg/cmd/cp/filespec.go).
 *
 * @param pod empty for a file here
 * @param namespace empty where the line's is meant
 */
record FileSpec(String namespace, String pod, String path) {
    private static final String MISSHAPEN =
            "filespec must match the canonical format: [[namespace/]pod:]file/path";

    static FileSpec parse(String word) {
        int colon = word.indexOf(':');
        Work.refuse(colon == 0, MISSHAPEN);
        if (colon < 0) {
            return new FileSpec("", "", CleanPath.withoutEnd(word));
        }
        String[] place = word.substring(0, colon).split("/", -1);
        Work.refuse(place.length > 2, MISSHAPEN);
        String path = CleanPath.withoutEnd(word.substring(colon + 1)).replace('\\', '/');
        return place.length == 1
                ? new FileSpec("", place[0], path)
                : new FileSpec(place[0], place[1], path);
    }

    boolean remote() {
        return !pod.isEmpty();
    }
}
