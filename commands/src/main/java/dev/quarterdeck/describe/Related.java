package dev.quarterdeck.describe;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What a describer may ask beside the object itself. */
public interface Related {
    /** Whether events are wanted. */
    boolean events();

    /** The moment ages count to. */
    Instant now();

    /** Where times are told. */
    ZoneId zone();

    /**
     * The object at a path.
     *
     * @param path unescaped
     * @throws dev.quarterdeck.model.OpsException where there is none
     */
    Tree get(String path);

    /**
     * The objects of a list, asked for in pages.
     *
     * @param path unescaped
     * @param query such as {@code labelSelector}; empty values are left out
     * @throws dev.quarterdeck.model.OpsException where the list is refused
     */
    List<Tree> list(String path, Map<String, String> query);

    /**
     * The objects of a list, asked for at once.
     *
     * @param path unescaped
     * @throws dev.quarterdeck.model.OpsException where the list is refused
     */
    List<Tree> all(String path, Map<String, String> query);

    /** The objects of a list, asked for at once; none where it is refused. */
    List<Tree> whole(String path, Map<String, String> query);

    /** The objects of a list up to where it is refused: none is as good as all. */
    List<Tree> listed(String path, Map<String, String> query);

    /**
     * The path of a collection, or of those in a namespace where one is named.
     *
     * @param root such as {@code /api/v1} or {@code /apis/apps/v1}
     */
    static String path(String root, String namespace, String plural) {
        return root + (namespace.isEmpty() ? "/" : "/namespaces/" + namespace + "/") + plural;
    }
}
