package dev.quarterdeck.cli.kube.session;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Packs files and folders as kubectl does: links as links, folders only where they are empty. */
final class Packing implements AutoCloseable {
    private static final int BLOCK = 64 * 1024;
    private static final int PERMISSIONS = 07777;
    private static final String ATTRIBUTES = "unix:mode,uid,gid,lastModifiedTime";

    private final TarArchiveOutputStream tar;

    Packing(OutputStream out) {
        tar =
                new TarArchiveOutputStream(
                        new BufferedOutputStream(out, BLOCK), StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_STAR);
    }

    /** Packs what is at a path under a name. */
    void pack(Path path, String name) throws IOException {
        var attributes =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isDirectory()) {
            folder(path, name);
        } else if (attributes.isSymbolicLink()) {
            var link = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
            link.setLinkName(Files.readSymbolicLink(path).toString());
            put(path, link);
            tar.closeArchiveEntry();
        } else if (attributes.isRegularFile()) {
            var file = new TarArchiveEntry(name);
            file.setSize(attributes.size());
            put(path, file);
            Files.copy(path, tar);
            tar.closeArchiveEntry();
        } else {
            throw new IOException(path + ": only files, folders and links can be copied");
        }
    }

    private void folder(Path path, String name) throws IOException {
        List<Path> inside;
        try (Stream<Path> all = Files.list(path)) {
            inside = all.sorted().toList();
        }
        if (inside.isEmpty()) {
            put(path, new TarArchiveEntry(name + "/"));
            tar.closeArchiveEntry();
        }
        for (Path one : inside) {
            pack(one, name + "/" + one.getFileName());
        }
    }

    private void put(Path path, TarArchiveEntry entry) throws IOException {
        Map<String, Object> found =
                Files.readAttributes(path, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        if (found.get("mode") instanceof Integer mode) {
            entry.setMode(mode & PERMISSIONS);
        }
        if (found.get("uid") instanceof Integer user && found.get("gid") instanceof Integer group) {
            entry.setIds(user, group);
        }
        if (found.get("lastModifiedTime") instanceof FileTime time) {
            entry.setLastModifiedTime(FileTime.fromMillis(time.toMillis() / 1000 * 1000));
        }
        tar.putArchiveEntry(entry);
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
