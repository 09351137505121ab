package dev.quarterdeck.demo;

import java.time.Instant;
import java.util.TreeSet;

/** One image as it stands; guarded by the world's lock. */
final class Image {

    final String id;
    final ImageSpec spec;
    final Instant created;

    /** Repository and tag, as in {@code busybox:1.35}; none for a dangling image. */
    final TreeSet<String> tags = new TreeSet<>();

    Image(String id, ImageSpec spec, Instant created) {
        this.id = id;
        this.spec = spec;
        this.created = created;
        if (!spec.reference().isEmpty()) {
            tags.add(spec.reference());
        }
    }

    ImageSpec spec() {
        return spec;
    }

    /** Whether it came from a registry under this name: only then it has a digest there. */
    boolean pulled(String name) {
        String repository = References.repository(name);
        return !spec.reference().isEmpty()
                && References.repository(spec.reference()).equals(repository)
                && !repository.startsWith("shop/");
    }

    /** The first twelve digits, without the algorithm. */
    String shortId() {
        return id.substring(7, 19);
    }
}
