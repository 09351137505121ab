package dev.quarterdeck.cli.docker.create;

import dev.quarterdeck.text.Csv;
import dev.quarterdeck.text.GoNumber;
import dev.quarterdeck.text.GoUnits;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A value of {@code --mount}. */
final class Mounts {
    private final Path folder;
    private final Map<String, @Nullable Object> mount = new LinkedHashMap<>();
    private final Map<String, Map<String, @Nullable Object>> options = new TreeMap<>();
    private String type = "volume";
    private boolean readOnly;

    private Mounts(Path folder) {
        this.folder = folder;
    }

    /** The mount as the engine takes it; paths that begin with a dot start in {@code folder}. */
    static Map<String, @Nullable Object> read(String value, Path folder) {
        var mounts = new Mounts(folder);
        for (String field : Csv.read(value)) {
            mounts.field(field);
        }
        return mounts.checked();
    }

    private void field(String field) {
        Pair pair = Pair.cut(field, '=');
        String key = pair.key().toLowerCase(Locale.ROOT);
        if (!pair.whole()) {
            bare(key, field);
        } else if (key.startsWith("volume-")) {
            volume(key, pair.value(), field);
        } else if (key.startsWith("bind-")) {
            bind(key, pair.value(), field);
        } else {
            valued(key, pair.value(), field);
        }
    }

    private void bare(String key, String field) {
        switch (key) {
            case "readonly", "ro" -> readOnly = true;
            case "volume-nocopy" -> volumeOptions().put("NoCopy", true);
            case "bind-nonrecursive" -> of("bind").put("NonRecursive", true);
            default ->
                    throw new IllegalArgumentException(
                            "invalid field '" + field + "' must be a key=value pair");
        }
    }

    private void valued(String key, String value, String field) {
        switch (key) {
            case "type" -> type = value.toLowerCase(Locale.ROOT);
            case "source", "src" -> mount.put("Source", source(value));
            case "target", "dst", "destination" -> mount.put("Target", value);
            case "readonly", "ro" -> readOnly = truth(key, value);
            case "consistency" -> mount.put("Consistency", value.toLowerCase(Locale.ROOT));
            case "image-subpath" -> of("image").put("Subpath", value);
            case "tmpfs-size" -> of("tmpfs").put("SizeBytes", size(key, value));
            case "tmpfs-mode" -> of("tmpfs").put("Mode", mode(key, value));
            default -> throw unexpected(key, field);
        }
    }

    private void bind(String key, String value, String field) {
        Map<String, @Nullable Object> bind = of("bind");
        switch (key) {
            case "bind-propagation" -> bind.put("Propagation", value.toLowerCase(Locale.ROOT));
            case "bind-nonrecursive" -> bind.put("NonRecursive", truth(key, value));
            case "bind-recursive" -> recursive(bind, value);
            default -> throw unexpected(key, field);
        }
    }

    private static void recursive(Map<String, @Nullable Object> bind, String value) {
        switch (value) {
            case "enabled" -> {}
            case "disabled" -> bind.put("NonRecursive", true);
            case "writable" -> bind.put("ReadOnlyNonRecursive", true);
            case "readonly" -> bind.put("ReadOnlyForceRecursive", true);
            default ->
                    throw new IllegalArgumentException(
                            "invalid value for bind-recursive: "
                                    + value
                                    + " (must be \"enabled\", \"disabled\", \"writable\", or"
                                    + " \"readonly\")");
        }
    }

    private void volume(String key, String value, String field) {
        switch (key) {
            case "volume-subpath" -> volumeOptions().put("Subpath", value);
            case "volume-nocopy" -> volumeOptions().put("NoCopy", truth(key, value));
            case "volume-label" -> put(nested(volumeOptions(), "Labels"), value);
            case "volume-driver" -> driver().put("Name", value);
            case "volume-opt" -> put(nested(driver(), "Options"), value);
            default -> throw unexpected(key, field);
        }
    }

    private Map<String, @Nullable Object> volumeOptions() {
        Map<String, @Nullable Object> volume = of("volume");
        volume.computeIfAbsent("DriverConfig", name -> new TreeMap<String, @Nullable Object>());
        return volume;
    }

    private Map<String, @Nullable Object> driver() {
        return nested(volumeOptions(), "DriverConfig");
    }

    private Map<String, @Nullable Object> of(String kind) {
        return options.computeIfAbsent(kind, name -> new TreeMap<>());
    }

    @SuppressWarnings("unchecked") // only this class puts anything there
    private static Map<String, @Nullable Object> nested(
            Map<String, @Nullable Object> map, String name) {
        return (Map<String, @Nullable Object>)
                map.computeIfAbsent(name, any -> new TreeMap<String, @Nullable Object>());
    }

    private static void put(Map<String, @Nullable Object> map, String value) {
        Pair pair = Pair.cut(value, '=');
        if (!pair.key().isEmpty()) {
            map.put(pair.key(), pair.value());
        }
    }

    private String source(String value) {
        return value.startsWith(".") ? folder.resolve(value).normalize().toString() : value;
    }

    private static boolean truth(String key, String value) {
        try {
            return GoNumber.parseBool(value);
        } catch (IllegalArgumentException e) {
            throw invalid(key, value);
        }
    }

    private static long size(String key, String value) {
        try {
            return GoUnits.ramInBytes(value);
        } catch (IllegalArgumentException e) {
            throw invalid(key, value);
        }
    }

    private static long mode(String key, String value) {
        try {
            return GoNumber.parseUint(value, 8, 32);
        } catch (IllegalArgumentException e) {
            throw invalid(key, value);
        }
    }

    private static IllegalArgumentException invalid(String key, String value) {
        return new IllegalArgumentException("invalid value for " + key + ": " + value);
    }

    private static IllegalArgumentException unexpected(String key, String field) {
        return new IllegalArgumentException("unexpected key '" + key + "' in '" + field + "'");
    }

    private Map<String, @Nullable Object> checked() {
        require(!type.isEmpty(), "type is required");
        require(!"".equals(mount.getOrDefault("Target", "")), "target is required");
        for (String kind : List.of("volume", "image", "bind", "tmpfs")) {
            require(
                    !options.containsKey(kind) || type.equals(kind),
                    "cannot mix '" + kind + "-*' options with mount type '" + type + "'");
        }
        checkBind(options.getOrDefault("bind", Map.of()));
        mount.put("Type", type);
        if (readOnly) {
            mount.put("ReadOnly", true);
        }
        options.forEach((kind, values) -> mount.put(title(kind), values));
        return mount;
    }

    private void checkBind(Map<String, @Nullable Object> bind) {
        String conjunction = " to be specified in conjunction";
        require(
                readOnly || !Boolean.TRUE.equals(bind.get("ReadOnlyNonRecursive")),
                "option 'bind-recursive=writable' requires 'readonly'" + conjunction);
        if (Boolean.TRUE.equals(bind.get("ReadOnlyForceRecursive"))) {
            String option = "option 'bind-recursive=readonly' requires ";
            require(readOnly, option + "'readonly'" + conjunction);
            require(
                    "rprivate".equals(bind.get("Propagation")),
                    option + "'bind-propagation=rprivate'" + conjunction);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static String title(String kind) {
        return Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + "Options";
    }
}
