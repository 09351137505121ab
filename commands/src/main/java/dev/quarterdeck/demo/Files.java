package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The few files a container that is not there has. */
final class Files {

    private static final List<String> FOLDERS =
            List.of(
                    "/",
                    "/bin",
                    "/dev",
                    "/etc",
                    "/home",
                    "/lib",
                    "/proc",
                    "/root",
                    "/sbin",
                    "/sys",
                    "/tmp",
                    "/usr",
                    "/usr/bin",
                    "/usr/lib",
                    "/var",
                    "/var/log");

    private final Map<String, String> contents = new TreeMap<>();
    private final TreeSet<String> folders = new TreeSet<>(FOLDERS);

    Files(Inside inside) {
        contents.put("/etc/hostname", inside.hostname() + "\n");
        contents.put("/etc/hosts", hosts(inside));
        contents.put("/etc/resolv.conf", inside.resolver());
        contents.put(
                "/etc/passwd",
                "root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n");
        contents.put("/etc/os-release", "NAME=\"Quarterdeck demo\"\nID=demo\nVERSION_ID=1\n");
        contents.put(
                "/root/README", "This container is not there. Nothing you do in it matters.\n");
        contents.put("/proc/1/cmdline", String.join("\0", inside.words()) + "\0");
        for (String mount : inside.mounts()) {
            for (var path = java.nio.file.Path.of(mount); path != null; path = path.getParent()) {
                folders.add(path.toString());
            }
        }
    }

    private static String hosts(Inside inside) {
        return "127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\n%s\t%s\n"
                .formatted(inside.address(), inside.hostname());
    }

    static String absolute(String path, String folder) {
        String whole = path.startsWith("/") ? path : folder + "/" + path;
        return java.nio.file.Path.of(whole).normalize().toString();
    }

    boolean isFolder(String path) {
        return folders.contains(path);
    }

    @Nullable String read(String path, String folder) {
        return contents.get(absolute(path, folder));
    }

    String list(List<String> words, String folder) {
        boolean detailed = words.stream().anyMatch(word -> word.matches("-\\w*l\\w*"));
        String place =
                words.stream().filter(word -> !word.startsWith("-")).findFirst().orElse(folder);
        String path = absolute(place, folder);
        if (!isFolder(path)) {
            return contents.containsKey(path)
                    ? place + "\n"
                    : "ls: " + place + ": No such file or directory\n";
        }
        var text = new StringBuilder();
        for (String name : inside(path)) {
            text.append(detailed ? detail(path, name) : name).append('\n');
        }
        return text.toString();
    }

    private Set<String> inside(String path) {
        var names = new TreeSet<String>();
        String start = path.equals("/") ? "/" : path + "/";
        for (var all : List.of(folders, contents.keySet())) {
            all.stream()
                    .filter(each -> each.startsWith(start) && each.length() > start.length())
                    .forEach(each -> names.add(each.substring(start.length()).split("/", -1)[0]));
        }
        return names;
    }

    private String detail(String path, String name) {
        String text = contents.get(absolute(name, path));
        return text == null
                ? "drwxr-xr-x    2 root     root          4096 Nov  5 14:43 " + name
                : "-rw-r--r--    1 root     root      %8d Nov  5 14:43 %s"
                        .formatted(text.length(), name);
    }
}
