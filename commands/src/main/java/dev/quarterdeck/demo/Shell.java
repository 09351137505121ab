package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A very small shell, in a container that is not there. */
public final class Shell {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^\\s;'\"]+)|(;)");
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\?|\\w+|\\{\\w+})");
    private static final Duration LONGEST_SLEEP = Duration.ofHours(1);

    private final Inside inside;
    private final Stdio stdio;
    private final @Nullable Supplier<String> size;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Files files;
    private String folder;
    private int last;
    private boolean over;

    /** A shell with a terminal when its size (rows and columns) is known. */
    public Shell(Inside inside, Stdio stdio, @Nullable Supplier<String> size) {
        this.inside = inside;
        this.stdio = stdio;
        this.size = size;
        this.files = new Files(inside);
        this.folder = inside.folder();
        inside.environment().forEach(this::set);
        set("HOSTNAME=" + inside.hostname());
        set("HOME=/root");
        if (size != null) {
            set("TERM=xterm");
        }
    }

    void set(String variable) {
        int equals = variable.indexOf('=');
        variables.put(variable.substring(0, equals), variable.substring(equals + 1));
    }

    /** Runs one program; returns its exit status. */
    public int run(List<String> words) throws IOException, InterruptedException {
        String name = words.getFirst().substring(words.getFirst().lastIndexOf('/') + 1);
        if (name.equals("sh") || name.equals("ash") || name.equals("bash")) {
            return shell(words);
        }
        return program(name, words);
    }

    private int shell(List<String> words) throws IOException, InterruptedException {
        int script = words.indexOf("-c");
        if (script > 0 && script + 1 < words.size()) {
            for (String line : words.get(script + 1).split("\n", -1)) {
                line(line);
            }
            return last;
        }
        var editor = new LineEditor(stdio, size != null);
        String prompt = size == null ? "" : folder + " # ";
        for (String line = editor.read(prompt);
                line != null && !over;
                line = over ? null : editor.read(prompt)) {
            line(line);
            prompt = size == null ? "" : folder + " # ";
        }
        return last;
    }

    /** Runs the commands of a line, one after the other. */
    private void line(String line) throws IOException, InterruptedException {
        var words = new ArrayList<String>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find() && !over) {
            if (matcher.group(4) != null) {
                command(words);
                words.clear();
            } else {
                words.add(word(matcher));
            }
        }
        command(words);
    }

    private String word(Matcher matcher) {
        String literal = matcher.group(1);
        String quoted = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
        return literal == null ? expanded(quoted) : literal;
    }

    private String expanded(String word) {
        return VARIABLE.matcher(word)
                .replaceAll(found -> Matcher.quoteReplacement(variable(found.group(1))));
    }

    private String variable(String name) {
        String bare = name.startsWith("{") ? name.substring(1, name.length() - 1) : name;
        return bare.equals("?") ? "" + last : variables.getOrDefault(bare, "");
    }

    private void command(List<String> words) throws IOException, InterruptedException {
        if (words.isEmpty() || over) {
            return;
        }
        String first = words.getFirst();
        if (first.equals("exit")) {
            last = words.size() > 1 ? number(words.get(1)) : last;
            over = true;
        } else if (first.matches("\\w+=.*")) {
            set(first);
            last = 0;
        } else {
            last = known(first) ? run(List.copyOf(words)) : notFound(first);
        }
    }

    private boolean known(String name) {
        return name.equals("cd") || inside.has(name);
    }

    private int notFound(String name) throws IOException {
        stdio.complain("sh: " + name + ": not found");
        return 127;
    }

    private static int number(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) & 0xff : 2;
    }

    private int program(String name, List<String> words) throws IOException, InterruptedException {
        List<String> rest = words.subList(1, words.size());
        return switch (name) {
            case "ls" -> print(files.list(rest, folder));
            case "cat" -> cat(rest);
            case "cd" -> cd(rest);
            case "sleep" -> sleep(rest);
            case "false", "test" -> 1;
            case "stty" -> stty();
            default -> print(text(name, rest));
        };
    }

    private int print(String text) throws IOException {
        stdio.print(text);
        return 0;
    }

    private String text(String name, List<String> rest) {
        return switch (name) {
            case "echo" -> String.join(" ", rest) + "\n";
            case "env" -> environment();
            case "ps" -> processes();
            case "hostname" -> inside.hostname() + "\n";
            case "pwd" -> folder + "\n";
            case "whoami" -> "root\n";
            case "id" -> "uid=0(root) gid=0(root) groups=0(root)\n";
            case "uname" ->
                    rest.isEmpty()
                            ? "Linux\n"
                            : "Linux " + inside.hostname() + " 6.12.43-demo x86_64 Linux\n";
            case "date" -> DemoLines.date(inside.now()) + "\n";
            case "tty" -> size == null ? "not a tty\n" : "/dev/pts/0\n";
            case "clear" -> "\u001b[H\u001b[2J";
            case "which" -> "/bin/" + String.join("\n/bin/", rest) + "\n";
            default -> "";
        };
    }

    private String environment() {
        var text = new StringBuilder();
        variables.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        return text.toString();
    }

    private String processes() {
        var text = new StringBuilder("PID   USER     TIME  COMMAND\n");
        text.append("    1 root      0:00 ").append(String.join(" ", inside.words())).append('\n');
        return text.append("   42 root      0:00 sh\n   49 root      0:00 ps\n").toString();
    }

    private int cat(List<String> paths) throws IOException {
        if (paths.isEmpty()) {
            return copy();
        }
        int status = 0;
        for (String path : paths) {
            String text = files.read(path, folder);
            if (text == null) {
                stdio.complain("cat: can't open '" + path + "': No such file or directory");
                status = 1;
            } else {
                stdio.print(text);
            }
        }
        return status;
    }

    private int copy() throws IOException {
        if (size == null) {
            stdio.in().transferTo(stdio.out());
            return 0;
        }
        var editor = new LineEditor(stdio, true);
        for (String line = editor.read(""); line != null; line = editor.read("")) {
            stdio.print(line + "\n");
        }
        return 0;
    }

    private int cd(List<String> rest) throws IOException {
        String path = Files.absolute(rest.isEmpty() ? "/root" : rest.getFirst(), folder);
        if (!files.isFolder(path)) {
            stdio.complain("sh: cd: can't cd to " + path + ": No such file or directory");
            return 2;
        }
        folder = path;
        return 0;
    }

    private int sleep(List<String> rest) throws InterruptedException {
        String time = rest.isEmpty() ? "0" : rest.getFirst();
        boolean seconds = time.matches("\\d{1,4}(\\.\\d{1,3})?");
        Duration wanted =
                seconds
                        ? Duration.ofMillis((long) (Double.parseDouble(time) * 1000))
                        : LONGEST_SLEEP;
        boolean ended = inside.sleep(wanted);
        return ended ? 137 : 0;
    }

    private int stty() throws IOException {
        return size == null ? 1 : print(size.get() + "\n");
    }
}
