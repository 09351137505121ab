package dev.quarterdeck.cli.kube.session;

import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.text.GoQuote;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Unpacks what a container's tar packed: nothing outside its target, and no links, because the
 * container's word is not to be trusted (kubectl pkg/cmd/cp/cp.go, untarAll).
 */
final class Unpacking {
    private static final int BUFFER = 64 * 1024;
    private static final int BLOCK = 512;

    private final Work work;
    private final Pod pod;
    private final String from;
    private final String to;
    private boolean linksTold;

    Unpacking(Work work, Pod pod, String from, String to) {
        this.work = work;
        this.pod = pod;
        this.from = from;
        this.to = to;
    }

    void unpack(InputStream in) throws IOException {
        String prefix = CleanPath.withoutShortcuts(CleanPath.of(CleanPath.withoutRoot(from)));
        // Not closed: that would wait for more than the archive.
        @SuppressWarnings("resource")
        var tar =
                new TarArchiveInputStream(
                        new BufferedInputStream(in, BUFFER), BLOCK, StandardCharsets.UTF_8.name());
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Work.refuse(!entry.getName().startsWith(prefix), "tar contents corrupted");
            String inside = entry.getName().substring(prefix.length()).replace('\\', '/');
            entry(tar, entry, CleanPath.join(to, CleanPath.withoutEnd(inside)));
        }
    }

    private void entry(TarArchiveInputStream tar, TarArchiveEntry entry, String name)
            throws IOException {
        if (!CleanPath.within(CleanPath.of(to), name)) {
            tell("file " + GoQuote.quote(name) + " is outside target destination, skipping");
            return;
        }
        Path path = work.call().world().cwd().resolve(name);
        Path folder = path.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            link(name, entry.getLinkName());
        } else if (Files.isDirectory(path)) {
            throw new FileSystemException(name, null, "is a directory");
        } else {
            try (OutputStream out = Files.newOutputStream(path)) {
                tar.transferTo(out);
            }
        }
    }

    private void link(String name, String target) {
        String skipped =
                "skipping symlink: " + GoQuote.quote(name) + " -> " + GoQuote.quote(target);
        String instead =
                " (consider using \"kubectl exec -n %s %s -- tar cf - %s | tar xf -\")"
                        .formatted(
                                GoQuote.quote(given()),
                                GoQuote.quote(pod.name()),
                                GoQuote.quote(from));
        tell(skipped + (linksTold ? "" : instead));
        linksTold = true;
    }

    private String given() {
        String word = work.call().argument(0);
        int slash = word.substring(0, word.indexOf(':')).indexOf('/');
        return slash < 0 ? "" : word.substring(0, slash);
    }

    private void tell(String warning) {
        work.channels().complain("warning: " + warning);
    }
}
