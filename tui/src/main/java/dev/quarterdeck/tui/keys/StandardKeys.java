package dev.quarterdeck.tui.keys;

import static dev.quarterdeck.tui.keys.Where.CONTAINERS;
import static dev.quarterdeck.tui.keys.Where.DETAIL;
import static dev.quarterdeck.tui.keys.Where.EVERYWHERE;
import static dev.quarterdeck.tui.keys.Where.IMAGES;
import static dev.quarterdeck.tui.keys.Where.LOGS;
import static dev.quarterdeck.tui.keys.Where.TABLES;
import static dev.quarterdeck.tui.keys.Where.TEXTS;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The keys as they come: a new key is one more line here, or in {@link ObjectKeys}. */
final class StandardKeys {
    private static final String FILTER_WORDS = "only lines that match; !text those that do not";
    private static final String WRITERS_WORDS = "of a pod: one container after the other, or all";
    private static final String PREVIOUS_WORDS = "of a pod: the containers' runs before";
    private static final String CONTEXT_WORDS = "lines around those that match";
    private static final String SINCE_WORDS = "the last 1, 5, 15, 30, 60 minutes";

    private static final String NUMBERED = "Alt-1 Alt-2 Alt-3 Alt-4 Alt-5 Alt-6 Alt-7 Alt-8 Alt-9";

    private static final List<Binding> GENERAL =
            List.of(
                    bind(EVERYWHERE, "Enter", Action.OPEN, "open", "open or drill down", 70),
                    bind(EVERYWHERE, "Esc", Action.BACK, "", "close the topmost thing", 30),
                    bind(EVERYWHERE, "q", Action.QUIT_OR_BACK, "", "back; at the root quit", 30),
                    bind(EVERYWHERE, "Ctrl-C", Action.QUIT, "", "quit", 20),
                    bind(EVERYWHERE, "Tab", Action.NEXT_PANE, "", "next pane", 25),
                    bind(EVERYWHERE, "Shift-Tab", Action.PREVIOUS_PANE, "", "previous pane", 10),
                    bind(
                            EVERYWHERE,
                            "1 2 3 4 5 6 7 8 9",
                            Action.PANE,
                            "",
                            "the pane of this number",
                            10),
                    bind(
                            EVERYWHERE,
                            ": Ctrl-P",
                            Action.PALETTE,
                            "palette",
                            "views, actions, objects, settings",
                            98),
                    bind(
                            EVERYWHERE,
                            "/",
                            Action.FILTER,
                            "filter",
                            "filter rows; in texts search",
                            99),
                    bind(EVERYWHERE, "?", Action.HELP, "help", "the keys of this place", 97),
                    bind(EVERYWHERE, "x", Action.MENU, "more", "every action on this object", 97),
                    bind(
                            EVERYWHERE,
                            "z",
                            Action.ZOOM,
                            "zoom",
                            "give the pane the whole screen",
                            35),
                    bind(
                            EVERYWHERE,
                            "c",
                            Action.COPY,
                            "copy",
                            "copy name, id, row or command line",
                            34),
                    bind(EVERYWHERE, "Ctrl-R", Action.REFRESH, "", "ask the engine again", 20),
                    bind(EVERYWHERE, "Alt-r", Action.READ_ONLY, "", "read-only mode on, or off", 8),
                    bind(EVERYWHERE, "Ctrl-L", Action.REPAINT, "", "draw everything again", 5),
                    bind(EVERYWHERE, "Ctrl-Z", Action.SUSPEND, "", "suspend", 5),
                    bind(EVERYWHERE, "k Up", Action.UP, "", "up", 5),
                    bind(EVERYWHERE, "j Down", Action.DOWN, "", "down", 5),
                    bind(EVERYWHERE, "PgUp", Action.PAGE_UP, "", "a page up", 5),
                    bind(EVERYWHERE, "PgDn", Action.PAGE_DOWN, "", "a page down", 5),
                    bind(EVERYWHERE, "g Home", Action.TOP, "", "to the top", 5),
                    bind(EVERYWHERE, "G End", Action.BOTTOM, "", "to the bottom", 5),
                    bind(EVERYWHERE, "Left", Action.LEFT, "", "scroll columns; previous tab", 5),
                    bind(EVERYWHERE, "Right", Action.RIGHT, "", "scroll columns; next tab", 5),
                    bind(TABLES, "Space", Action.MARK, "mark", "mark for an action on many", 38),
                    bind(
                            TABLES,
                            "Ctrl-Space",
                            Action.MARK_RANGE,
                            "",
                            "mark from the last mark to here",
                            8),
                    bind(TABLES, "*", Action.MARK_ALL, "", "mark all shown", 8),
                    bind(TABLES, "\\", Action.MARK_NONE, "", "clear the marks", 8),
                    bind(
                            TABLES,
                            "<",
                            Action.SORT_LEFT,
                            "sort",
                            "sort by the column to the left",
                            28),
                    bind(TABLES, ">", Action.SORT_RIGHT, "", "sort by the column to the right", 8),
                    bind(TABLES, "=", Action.SORT_REVERSE, "", "reverse the order", 8),
                    bind(TABLES, "v", Action.PEEK, "peek", "a quick look at the row", 36),
                    bind(TABLES, "w", Action.WIDE, "wide", "all columns", 30),
                    bind(TABLES, "!", Action.FAULTS, "faults", "only what fails", 32),
                    bind(TABLES, "0", Action.ALL_NAMESPACES, "", "all namespaces", 8),
                    bind(TABLES, NUMBERED, Action.FAVOURITE, "", "a favourite namespace", 8),
                    bind(TABLES, "[", Action.HISTORY_BACK, "", "back to what was listed before", 8),
                    bind(TABLES, "]", Action.HISTORY_ON, "", "on again", 8),
                    bind(TEXTS, "/", Action.FILTER, "search", "search", 70),
                    bind(TEXTS, "Esc", Action.BACK, "back", "back", 65),
                    bind(TEXTS, "n", Action.NEXT_MATCH, "next", "next match", 60),
                    bind(TEXTS, "N", Action.PREVIOUS_MATCH, "previous", "previous match", 59),
                    bind(TEXTS, "y", Action.YAML, "YAML/JSON", "as YAML or as JSON", 80),
                    bind(TEXTS, "d", Action.DESCRIBE, "describe", "an object described", 79),
                    bind(TEXTS, "o", Action.OWNER, "owner", "what owns the object", 78),
                    bind(TEXTS, "e", Action.EDIT, "edit", "edit the object", 77),
                    bind(TEXTS, "m", Action.UNFOLD, "managed", "who manages which field", 58),
                    bind(TEXTS, "w", Action.WRAP, "wrap", "long lines in several rows", 55),
                    bind(LOGS, "/", Action.FILTER, "search", "search", 99),
                    bind(LOGS, "n", Action.NEXT_MATCH, "next", "next match", 60),
                    bind(LOGS, "N", Action.PREVIOUS_MATCH, "", "previous match", 59),
                    bind(LOGS, "f", Action.ONLY_MATCHING, "filter", FILTER_WORDS, 88),
                    bind(LOGS, "C", Action.CONTEXT, "context", CONTEXT_WORDS, 58),
                    bind(LOGS, "s", Action.AUTOSCROLL, "follow", "follow the end, or stay", 90),
                    bind(LOGS, "w", Action.WRAP, "wrap", "long lines in several rows", 86),
                    bind(LOGS, "t", Action.TIMES, "time", "the engine's times", 84),
                    bind(LOGS, "v", Action.RAW, "raw", "JSON lines as they are", 50),
                    bind(LOGS, "m", Action.MARK, "mark", "mark a line", 70),
                    bind(LOGS, "0", Action.LOG_TAIL, "tail", "the last lines", 80),
                    bind(LOGS, "1", Action.LOG_HEAD, "head", "the first lines", 78),
                    bind(LOGS, "2 3 4 5 6", Action.LOG_SINCE, "since", SINCE_WORDS, 76),
                    bind(LOGS, "c", Action.COPY, "copy", "copy marked lines, or the screen", 54),
                    bind(LOGS, "a", Action.ALL_CONTAINERS, "containers", WRITERS_WORDS, 68),
                    bind(LOGS, "p", Action.PREVIOUS_RUN, "previous", PREVIOUS_WORDS, 66),
                    bind(LOGS, "Ctrl-S", Action.SAVE, "save", "write the lines into a file", 72),
                    bind(DETAIL, "y", Action.YAML, "yaml", "the YAML tab", 50),
                    run(
                            CONTAINERS,
                            "d",
                            Action.DESCRIBE,
                            "describe",
                            "everything the engine knows",
                            96,
                            "docker inspect {}"),
                    run(
                            CONTAINERS,
                            "l",
                            Action.LOGS,
                            "logs",
                            "what it writes, followed",
                            95,
                            "docker logs -f {}"),
                    run(
                            CONTAINERS,
                            "s",
                            Action.SHELL,
                            "shell",
                            "a shell in the container",
                            94,
                            "docker exec -it {} sh"),
                    run(
                            CONTAINERS,
                            "a",
                            Action.ATTACH,
                            "attach",
                            "join its terminal; Ctrl-P Ctrl-Q leaves",
                            42,
                            "docker attach {}"),
                    run(
                            CONTAINERS,
                            "t",
                            Action.USAGE,
                            "usage",
                            "graphs of what it uses",
                            48,
                            "docker stats {}"),
                    run(
                            CONTAINERS,
                            "p",
                            Action.PROCESSES,
                            "PIDs",
                            "processes with their PIDs on the host",
                            93,
                            "docker top {}"),
                    run(
                            CONTAINERS,
                            "y",
                            Action.YAML,
                            "yaml",
                            "describe as YAML or JSON",
                            84,
                            "docker inspect {}"),
                    run(
                            CONTAINERS,
                            "i",
                            Action.LAYERS,
                            "layers",
                            "the layers of its image",
                            45,
                            "docker history {}"),
                    run(
                            CONTAINERS,
                            "S",
                            Action.START_STOP,
                            "start/stop",
                            "start or stop",
                            92,
                            "docker stop {}"),
                    run(
                            CONTAINERS,
                            "R",
                            Action.RESTART,
                            "restart",
                            "stop and start",
                            91,
                            "docker restart {}"),
                    run(
                            CONTAINERS,
                            "P",
                            Action.PAUSE,
                            "pause",
                            "pause or go on",
                            60,
                            "docker pause {}"),
                    run(
                            CONTAINERS,
                            "N",
                            Action.RUN,
                            "run",
                            "run a new container",
                            40,
                            "docker run -d IMAGE"),
                    run(CONTAINERS, "", Action.RENAME, "", "rename", 5, "docker rename {} NEW"),
                    run(
                            CONTAINERS,
                            "Ctrl-D",
                            Action.REMOVE,
                            "remove",
                            "remove; by force where it runs",
                            90,
                            "docker rm {}"),
                    run(
                            CONTAINERS,
                            "Ctrl-K",
                            Action.KILL,
                            "kill",
                            "kill now, without grace",
                            50,
                            "docker kill {}"),
                    run(
                            IMAGES,
                            "d",
                            Action.DESCRIBE,
                            "describe",
                            "everything the engine knows",
                            96,
                            "docker inspect {}"),
                    run(
                            IMAGES,
                            "i",
                            Action.LAYERS,
                            "layers",
                            "commands and sizes of its layers",
                            95,
                            "docker history {}"),
                    run(
                            IMAGES,
                            "u",
                            Action.USED_BY,
                            "used by",
                            "the containers made from it",
                            94,
                            "docker ps -a --filter ancestor={}"),
                    run(
                            IMAGES,
                            "N",
                            Action.RUN,
                            "run",
                            "run a container from it",
                            93,
                            "docker run -d {}"),
                    run(IMAGES, "P", Action.PULL, "pull", "pull it again", 92, "docker pull {}"),
                    run(
                            IMAGES,
                            "y",
                            Action.YAML,
                            "yaml",
                            "describe as YAML or JSON",
                            84,
                            "docker inspect {}"),
                    run(
                            IMAGES,
                            "Ctrl-D",
                            Action.REMOVE,
                            "remove",
                            "remove this name of the image",
                            90,
                            "docker rmi {}"));

    static final List<Binding> ALL =
            Stream.concat(GENERAL.stream(), ObjectKeys.ALL.stream()).toList();

    private StandardKeys() {}

    private static Binding bind(
            Where where, String keys, Action action, String label, String words, int weight) {
        return run(where, keys, action, label, words, weight, "");
    }

    static Binding run(
            Where where,
            String keys,
            Action action,
            String label,
            String words,
            int weight,
            String command) {
        List<Key> parsed =
                Arrays.stream(keys.split(" ", -1))
                        .filter(name -> !name.isEmpty())
                        .map(KeyNames::parse)
                        .toList();
        return new Binding(action, parsed, where, label, words, weight, command);
    }
}
