package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The images, and what can be done to them; called under the world's lock. */
final class ImageStore {

    private final World world;
    private final Map<String, Image> images = new LinkedHashMap<>();

    ImageStore(World world) {
        this.world = world;
    }

    Collection<Image> all() {
        return images.values();
    }

    /** By name, id, or the only id that starts so. */
    Image image(String reference) {
        Image found = find(reference);
        if (found == null) {
            throw ApiError.noSuchImage(References.familiar(reference));
        }
        return found;
    }

    @Nullable Image find(String reference) {
        Image byId = images.get(reference);
        Image byName = byId == null ? named(References.familiar(reference)) : byId;
        return byName == null ? byPrefix(reference) : byName;
    }

    private @Nullable Image named(String familiar) {
        for (Image image : images.values()) {
            if (image.tags.contains(familiar) || digested(image, familiar)) {
                return image;
            }
        }
        return null;
    }

    private static boolean digested(Image image, String familiar) {
        return familiar.contains("@")
                && image.tags.stream().anyMatch(t -> References.digest(image, t).equals(familiar));
    }

    private @Nullable Image byPrefix(String reference) {
        String digits = reference.startsWith("sha256:") ? reference : "sha256:" + reference;
        if (!digits.matches("sha256:[0-9a-f]{2,64}")) {
            return null;
        }
        List<Image> found = images.values().stream().filter(i -> i.id.startsWith(digits)).toList();
        return found.size() == 1 ? found.getFirst() : null;
    }

    /** Adds an image; takes its name from the one that had it. */
    Image add(ImageSpec spec, Instant now, String action) {
        Instant created = now.minus(spec.age());
        String id = "sha256:" + Hash.id(spec.reference() + spec.layers() + spec.command());
        Image image = new Image(id, spec, created);
        unname(spec.reference());
        images.put(id, image);
        if (!action.isEmpty()) {
            tell(spec.reference().isEmpty() ? id : spec.reference(), action, spec.reference());
        }
        return image;
    }

    Image tag(Image image, String name) {
        String familiar = References.familiar(name);
        unname(familiar);
        image.tags.add(familiar);
        tell(image.id, "tag", familiar);
        return image;
    }

    private void unname(String familiar) {
        images.values().forEach(image -> image.tags.remove(familiar));
    }

    void tell(String id, String action, String name) {
        Map<String, Object> actor = new LinkedHashMap<>();
        actor.put("ID", id);
        actor.put("Attributes", Map.of("name", name));
        world.happenings().publish(world.now(), "image", action, actor);
    }

    /** Removes a name or an image; tells line by line what went. */
    List<Map<String, @Nullable Object>> remove(String reference, boolean force) {
        Image image = image(reference);
        String familiar = References.familiar(reference);
        return image.tags.contains(familiar)
                ? removeName(image, familiar, force)
                : removeImage(image, force);
    }

    private List<Map<String, @Nullable Object>> removeName(
            Image image, String familiar, boolean force) {
        Container user = user(image);
        if (image.tags.size() == 1 && user != null && !force) {
            throw ApiError.conflict(
                    "conflict: unable to remove repository reference \"%s\" (must force) - container %s is using its referenced image %s"
                            .formatted(familiar, user.shortId(), image.shortId()));
        }
        var lines = new ArrayList<Map<String, @Nullable Object>>();
        untag(image, familiar, lines);
        if (image.tags.isEmpty() && user == null) {
            delete(image, lines);
        }
        return lines;
    }

    private @Nullable Container user(Image image) {
        Container running = world.holder(image, true);
        return running == null ? world.holder(image, false) : running;
    }

    private List<Map<String, @Nullable Object>> removeImage(Image image, boolean force) {
        checkRemovable(image, force);
        var lines = new ArrayList<Map<String, @Nullable Object>>();
        for (String name : List.copyOf(image.tags)) {
            untag(image, name, lines);
        }
        delete(image, lines);
        return lines;
    }

    private void checkRemovable(Image image, boolean force) {
        Container running = world.holder(image, true);
        if (running != null) {
            throw inUse(image, "cannot be forced", "running", running);
        }
        long repositories = image.tags.stream().map(References::repository).distinct().count();
        if (repositories > 1 && !force) {
            throw ApiError.conflict(
                    "conflict: unable to delete %s (must be forced) - image is referenced in multiple repositories"
                            .formatted(image.shortId()));
        }
        Container stopped = world.holder(image, false);
        if (stopped != null && !force) {
            throw inUse(image, "must be forced", "stopped", stopped);
        }
    }

    private static ApiError inUse(Image image, String how, String state, Container user) {
        return ApiError.conflict(
                "conflict: unable to delete %s (%s) - image is being used by %s container %s"
                        .formatted(image.shortId(), how, state, user.shortId()));
    }

    private void untag(Image image, String name, List<Map<String, @Nullable Object>> lines) {
        image.tags.remove(name);
        lines.add(Fields.of("Untagged", name));
        String repository = References.repository(name);
        boolean last =
                image.tags.stream().noneMatch(t -> References.repository(t).equals(repository));
        if (last && image.pulled(name)) {
            lines.add(Fields.of("Untagged", References.digest(image, name)));
        }
        tell(image.id, "untag", image.id);
    }

    private void delete(Image image, List<Map<String, @Nullable Object>> lines) {
        images.remove(image.id);
        lines.add(Fields.of("Deleted", image.id));
        for (ImageSpec.Layer layer : image.spec().layers().reversed()) {
            if (layer.size() > 0) {
                lines.add(Fields.of("Deleted", "sha256:" + Hash.id(image.id + layer)));
            }
        }
        tell(image.id, "delete", image.id);
    }
}
