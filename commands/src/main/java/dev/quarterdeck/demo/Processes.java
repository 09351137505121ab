package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The processes of a running container, as ps on the host shows them. */
record Processes(List<Running> list) {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** One process: processor time in seconds, memory in KiB. */
    record Running(
            String user,
            int pid,
            int parent,
            Instant start,
            long seconds,
            long memory,
            String command) {}

    static Processes of(Container container, Instant now) {
        ContainerSpec spec = container.spec;
        long seconds = spec.load.cpuNanos(container.seed(), container.active(now)) / 1_000_000_000L;
        long memory = spec.load.memory(container.seed(), container.active(now)) / 1024;
        Instant start = container.started == null ? now : container.started;
        String user = spec.user.isEmpty() ? "root" : spec.user;
        var list = new ArrayList<Running>();
        int count = Math.max(1, spec.load.pids());
        for (int i = 0; i < count; i++) {
            String command = String.join(" ", container.words());
            list.add(
                    new Running(
                            user,
                            i == 0 ? container.pid : container.pid + 20 + i,
                            i == 0 ? container.pid - 21 : container.pid,
                            start,
                            seconds / count,
                            memory / count,
                            i == 0 ? command : worker(container, i)));
        }
        return new Processes(list);
    }

    private static String worker(Container container, int number) {
        List<String> words = container.words();
        String program = words.isEmpty() ? "sh" : words.getFirst();
        return program.substring(program.lastIndexOf('/') + 1) + ": worker process " + number;
    }

    Map<String, @Nullable Object> table(String arguments) {
        if (arguments.contains("aux")) {
            return table(
                    List.of(
                            "USER", "PID", "%CPU", "%MEM", "VSZ", "RSS", "TTY", "STAT", "START",
                            "TIME", "COMMAND"),
                    list.stream().map(Processes::aux).toList());
        }
        if (arguments.replace(" ", "").endsWith("pid,comm") || arguments.contains("pid,args")) {
            return table(List.of("PID", "COMMAND"), list.stream().map(Processes::brief).toList());
        }
        return table(
                List.of("UID", "PID", "PPID", "C", "STIME", "TTY", "TIME", "CMD"),
                list.stream().map(Processes::full).toList());
    }

    private static Map<String, @Nullable Object> table(
            List<String> titles, List<List<String>> rows) {
        return Fields.of("Processes", rows, "Titles", titles);
    }

    private static List<String> full(Running p) {
        return List.of(
                p.user(),
                "" + p.pid(),
                "" + p.parent(),
                "0",
                CLOCK.format(p.start()),
                "?",
                "%02d:%02d:%02d"
                        .formatted(p.seconds() / 3600, p.seconds() / 60 % 60, p.seconds() % 60),
                p.command());
    }

    private static List<String> aux(Running p) {
        String share = "%.1f".formatted(p.memory() * 102_400.0 / SystemEndpoints.MEMORY);
        return List.of(
                p.user(),
                "" + p.pid(),
                "0.0",
                share,
                "" + p.memory() * 3,
                "" + p.memory(),
                "?",
                "Ss",
                CLOCK.format(p.start()),
                p.seconds() / 60 + ":%02d".formatted(p.seconds() % 60),
                p.command());
    }

    private static List<String> brief(Running p) {
        return List.of("" + p.pid(), p.command());
    }
}
