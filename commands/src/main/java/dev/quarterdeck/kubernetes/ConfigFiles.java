package dev.quarterdeck.kubernetes;

import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The kubeconfig files of a line, to be changed one stanza at a time where that stanza stands
 * ({@code k8s.io/client-go/tools/clientcmd/config.go}). A file is replaced at once and keeps its
 * owner and its mode; beside it {@code .lock} keeps other programs out.
 */
public final class ConfigFiles {
    private static final Set<PosixFilePermission> OWN =
            PosixFilePermissions.fromString("rw-------");

    private final boolean explicit;
    private final List<String> names;
    private final Surroundings surroundings;

    /** Those that a flag names, else the environment, else the one at home. */
    public ConfigFiles(String flag, Surroundings surroundings) {
        this.explicit = !flag.isEmpty();
        this.names = explicit ? List.of(flag) : names(surroundings);
        this.surroundings = surroundings;
    }

    private static List<String> names(Surroundings surroundings) {
        List<String> names = new ArrayList<>();
        for (String name : surroundings.variable("KUBECONFIG").split(":", -1)) {
            if (!name.isEmpty() && !names.contains(name)) {
                names.add(name);
            }
        }
        return names.isEmpty()
                ? List.of(surroundings.home().resolve(".kube/config").toString())
                : List.copyOf(names);
    }

    /** The file that what is new is written to: the first there is, else the last. */
    public String main() {
        return names.stream().filter(this::exists).findFirst().orElse(names.getLast());
    }

    /** Whether none of them is there. */
    public boolean none() {
        return names.stream().noneMatch(this::exists);
    }

    private boolean exists(String name) {
        return Files.exists(path(name));
    }

    private Path path(String name) {
        return surroundings.folder().resolve(name);
    }

    /** What all files say together; nothing where there is none. */
    public ConfigTree read() {
        ConfigTree all = new ConfigTree();
        List<String> there = names.stream().filter(this::exists).toList();
        if (there.isEmpty()) {
            return all;
        }
        KubeConfig.read(explicit ? there.getFirst() : null, surroundings);
        there.forEach(name -> all.merge(read(name)));
        return all;
    }

    private ConfigTree read(String name) {
        try {
            Path file = path(name);
            return Files.exists(file)
                    ? ConfigTree.read(Files.readAllBytes(file), name)
                    : new ConfigTree();
        } catch (MalformedConfigException wrong) {
            throw KubeException.invalid(
                    "error loading config file \"" + name + "\": " + wrong.why());
        } catch (IOException e) {
            throw failed("open", name, e);
        }
    }

    /** The bytes of a file that a stanza names, its path counted from the file it stands in. */
    public byte[] bytes(String path, ConfigTree.Entry entry) {
        Path base = path(entry.file()).toAbsolutePath().getParent();
        Path file = base == null ? Path.of(path) : base.resolve(path);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw failed("open", file.toString(), e);
        }
    }

    /** Changes a file while nobody else does; one without a name is the main one. */
    public void change(String name, Consumer<ConfigTree> change) {
        String file = name.isEmpty() ? main() : name;
        List<Path> locks = new ArrayList<>();
        try {
            for (String each : names.stream().sorted().toList()) {
                locks.add(lock(each));
            }
            ConfigTree tree = read(file);
            change.accept(tree);
            write(file, tree.text());
        } finally {
            locks.forEach(ConfigFiles::unlock);
        }
    }

    private Path lock(String name) {
        Path lock = path(name + ".lock");
        try {
            Path folder = lock.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            FileAttribute<?> closed = PosixFilePermissions.asFileAttribute(Set.of());
            return Files.createFile(lock, closed);
        } catch (IOException e) {
            throw failed("open", name + ".lock", e);
        }
    }

    private static void unlock(Path lock) {
        try {
            Files.deleteIfExists(lock);
        } catch (IOException e) {
            throw failed("remove", lock.toString(), e);
        }
    }

    private void write(String name, String text) {
        try {
            Path named = path(name);
            Path file = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
            Path folder = file.getParent() == null ? file : file.getParent();
            FileAttribute<?> own = PosixFilePermissions.asFileAttribute(OWN);
            Path next = Files.createTempFile(folder, ".config", ".new", own);
            try {
                Files.writeString(next, text);
                alike(file, next);
                Files.move(
                        next,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(next);
            }
        } catch (IOException e) {
            throw failed("open", name, e);
        }
    }

    /** Gives a new file the owner and the mode of the old one. */
    private static void alike(Path old, Path next) throws IOException {
        if (!Files.exists(old)) {
            return;
        }
        PosixFileAttributes was = Files.readAttributes(old, PosixFileAttributes.class);
        PosixFileAttributes is = Files.readAttributes(next, PosixFileAttributes.class);
        var view = Files.getFileAttributeView(next, PosixFileAttributeView.class);
        if (!was.owner().equals(is.owner())) {
            view.setOwner(was.owner());
        }
        if (!was.group().equals(is.group())) {
            view.setGroup(was.group());
        }
        view.setPermissions(was.permissions());
    }

    private static OpsException failed(String what, String name, IOException e) {
        String why =
                switch (e) {
                    case FileAlreadyExistsException exists -> "file exists";
                    case NoSuchFileException missing -> "no such file or directory";
                    case AccessDeniedException denied -> "permission denied";
                    case FileSystemException other -> reason(other);
                    default -> String.valueOf(e.getMessage());
                };
        return new KubeException(
                OpsException.Kind.INVALID, "error: " + what + " " + name + ": " + why, null, e);
    }

    private static String reason(FileSystemException e) {
        @Nullable String reason = e.getReason();
        return reason == null ? String.valueOf(e.getMessage()) : reason.toLowerCase(Locale.ROOT);
    }
}
