package dev.quarterdeck.tui.display;

import dev.quarterdeck.text.Clusters;
import dev.quarterdeck.text.Width;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A terminal without a window: it takes bytes as xterm does and knows what would be seen. It erases
 * in the background colour and wraps late. What it does not understand is told, so that a test of
 * our own bytes can fail on it, and one of other programs can let it pass.
 */
public final class Emulator {
    /** A cell: what is in it and how it looks. */
    record Spot(String cluster, Look look) {}

    /** The SGR parameters of foreground and background, and the codes of the emphases. */
    record Look(String foreground, String background, Set<Integer> emphasis) {
        static final Look PLAIN = new Look("39", "49", Set.of());

        Look ground() {
            return new Look("39", background, Set.of());
        }
    }

    private final Set<Integer> modes = new TreeSet<>();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final Consumer<String> answer;
    private final Consumer<String> unknown;
    private final ToIntFunction<String> width;
    private int columns;
    private int rows;
    private Spot[][] cells;
    private Spot[][] main;
    private Look look = Look.PLAIN;
    private int x;
    private int y;
    private boolean wrapNext;
    private boolean joining;
    private long received;

    /** Answers to what it is asked are told as the text a terminal would type. */
    public Emulator(int columns, int rows, Consumer<String> answer, Consumer<String> unknown) {
        this(columns, rows, answer, unknown, Width::ofCluster);
    }

    /** One that counts the columns of a cluster in its own way. */
    Emulator(
            int columns,
            int rows,
            Consumer<String> answer,
            Consumer<String> unknown,
            ToIntFunction<String> width) {
        this.width = width;
        this.columns = columns;
        this.rows = rows;
        this.answer = answer;
        this.unknown = unknown;
        cells = blank();
        main = cells;
        modes.add(25);
    }

    /** One that asks nothing and fails on what it does not understand. */
    public Emulator(int columns, int rows) {
        this(
                columns,
                rows,
                text -> {},
                text -> {
                    throw new AssertionError(text);
                });
    }

    /** Another size; as on most terminals what was there stays until it is drawn over. */
    public synchronized void resize(int newColumns, int newRows) {
        Spot[][] before = cells;
        columns = newColumns;
        rows = newRows;
        cells = blank();
        for (int row = 0; row < Math.min(rows, before.length); row++) {
            int length = Math.min(columns, before[row].length);
            System.arraycopy(before[row], 0, cells[row], 0, length);
        }
        place(x, y);
    }

    public synchronized void accept(byte[] bytes) {
        received += bytes.length;
        pending.writeBytes(bytes);
        byte[] all = pending.toByteArray();
        pending.reset();
        int used = 0;
        int length = -1;
        while (used < all.length && length != 0) {
            length = token(all, used);
            used += length;
        }
        pending.write(all, used, all.length - used);
    }

    /** How many bytes have come. */
    public synchronized long received() {
        return received;
    }

    /** Whether a private mode, such as 1049 or 25, is on. */
    public synchronized boolean mode(int number) {
        return modes.contains(number);
    }

    public synchronized int cursorX() {
        return x;
    }

    public synchronized int cursorY() {
        return y;
    }

    synchronized Spot spot(int column, int row) {
        return cells[row][column];
    }

    /** The SGR parameters of a cell's background. */
    public synchronized String background(int column, int row) {
        return cells[row][column].look().background();
    }

    /** Whether what is written next has no colour and no emphasis. */
    public synchronized boolean plain() {
        return look.equals(Look.PLAIN);
    }

    /** The rows, without the blanks at their ends. */
    public synchronized List<String> lines() {
        return Arrays.stream(cells).map(Emulator::line).toList();
    }

    public String text() {
        return String.join("\n", lines());
    }

    private static String line(Spot[] row) {
        return Arrays.stream(row).map(Spot::cluster).collect(Collectors.joining()).stripTrailing();
    }

    /** Uses one token and gives its length, or 0 when its end has not come yet. */
    private int token(byte[] all, int at) {
        int first = all[at] & 0xff;
        joining = joining && first >= 0x80;
        if (first == 0x1b) {
            return escape(all, at);
        }
        if (first < 0x20) {
            control(first);
            return 1;
        }
        int length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        if (at + length > all.length) {
            return 0;
        }
        print(new String(all, at, length, StandardCharsets.UTF_8));
        return length;
    }

    private int escape(byte[] all, int at) {
        if (at + 1 >= all.length) {
            return 0;
        }
        return switch (all[at + 1]) {
            case ']', 'P' -> string(all, at);
            case '(' -> at + 2 < all.length ? 3 : 0;
            case '[' -> sequence(all, at);
            default -> unknown("ESC " + (char) all[at + 1], 2);
        };
    }

    private int unknown(String what, int length) {
        unknown.accept(what);
        return length;
    }

    private int sequence(byte[] all, int at) {
        int end = at + 2;
        while (end < all.length && all[end] < 0x40) {
            end++;
        }
        if (end == all.length) {
            return 0;
        }
        String body = new String(all, at + 2, end - at - 2, StandardCharsets.US_ASCII);
        act(body, (char) all[end]);
        return end + 1 - at;
    }

    private static int string(byte[] all, int at) {
        for (int end = at + 2; end < all.length; end++) {
            if (all[end] == 7 || all[end] == '\\' && all[end - 1] == 0x1b) {
                return end + 1 - at;
            }
        }
        return 0;
    }

    private void control(int code) {
        switch (code) {
            case '\r' -> place(0, y);
            case '\n' -> lineFeed();
            case '\b' -> place(x - 1, y);
            case 7 -> {}
            default -> unknown.accept("control " + code);
        }
    }

    private void lineFeed() {
        if (y < rows - 1) {
            place(x, y + 1);
            return;
        }
        System.arraycopy(cells, 1, cells, 0, rows - 1);
        cells[rows - 1] = blankRow();
    }

    private void place(int column, int row) {
        x = Math.clamp(column, 0, columns - 1);
        y = Math.clamp(row, 0, rows - 1);
        wrapNext = false;
    }

    private void print(String text) {
        if (joining && joins(text)) {
            return;
        }
        int used = width.applyAsInt(text);
        if (wrapNext || x + used > columns) {
            place(0, y);
            lineFeed();
        }
        write(text, used);
        joining = true;
    }

    /** A sign that belongs to the cluster before it is drawn there, and may make it wide. */
    private boolean joins(String text) {
        int at = wrapNext ? x : x - 1;
        if (at > 0 && cells[y][at].cluster().isEmpty()) {
            at--;
        }
        String whole = at < 0 ? text : cells[y][at].cluster() + text;
        if (at < 0 || Clusters.end(whole, 0) != whole.length()) {
            return false;
        }
        place(at, y);
        write(whole, width.applyAsInt(whole));
        return true;
    }

    private void write(String cluster, int used) {
        split(x);
        split(x + used);
        cells[y][x] = new Spot(cluster, look);
        if (used == 2) {
            cells[y][x + 1] = new Spot("", look);
        }
        wrapNext = x + used >= columns;
        x = Math.min(columns - 1, x + used);
    }

    private void split(int column) {
        if (column > 0 && column < columns && cells[y][column].cluster().isEmpty()) {
            cells[y][column - 1] = new Spot(" ", cells[y][column - 1].look());
            cells[y][column] = new Spot(" ", cells[y][column].look());
        }
    }

    private void act(String body, char end) {
        int number = body.matches("\\d+") ? Integer.parseInt(body) : 1;
        switch (end) {
            case 'H' -> position(body);
            case 'G' -> place(number - 1, y);
            case 'A' -> place(x, y - number);
            case 'B' -> place(x, y + number);
            case 'C' -> place(x + number, y);
            case 'D' -> place(x - number, y);
            case 'm' -> look = SgrReader.read(look, body);
            case 'X' -> erase(x, x + number);
            case 'K' -> eraseInLine(body);
            case 'J' -> eraseInDisplay(body);
            case 'n' -> report(body);
            case 'h', 'l' -> modes(body, end == 'h');
            case 'p' -> answer.accept("\u001b[" + body.replace("$", ";2$y"));
            case 'c' -> answer.accept("\u001b[?62;22c");
            default -> unknown.accept("CSI " + body + end);
        }
    }

    private void position(String body) {
        String[] parts = body.split(";", -1);
        int row = parts[0].isEmpty() ? 1 : Integer.parseInt(parts[0]);
        int column = parts.length < 2 || parts[1].isEmpty() ? 1 : Integer.parseInt(parts[1]);
        place(column - 1, row - 1);
    }

    private void erase(int from, int to) {
        int end = Math.min(to, columns);
        split(from);
        split(end);
        Arrays.fill(cells[y], from, end, new Spot(" ", look.ground()));
        wrapNext = false;
    }

    private void eraseInLine(String body) {
        switch (body) {
            case "", "0" -> erase(x, columns);
            case "1" -> erase(0, x + 1);
            case "2" -> erase(0, columns);
            default -> unknown.accept("CSI " + body + "K");
        }
    }

    private void eraseInDisplay(String body) {
        switch (body) {
            case "", "0" -> {
                erase(x, columns);
                eraseRows(y + 1, rows);
            }
            case "1" -> {
                eraseRows(0, y);
                erase(0, x + 1);
            }
            case "2", "3" -> eraseRows(0, rows);
            default -> unknown.accept("CSI " + body + "J");
        }
    }

    private void eraseRows(int from, int to) {
        for (int row = from; row < to; row++) {
            Arrays.fill(cells[row], new Spot(" ", look.ground()));
        }
    }

    /** Where the cursor is: a shell asks before it writes its first prompt. */
    private void report(String body) {
        switch (body) {
            case "5" -> answer.accept("\u001b[0n");
            case "6" -> answer.accept("\u001b[" + (y + 1) + ";" + (x + 1) + "R");
            default -> unknown.accept("CSI " + body + "n");
        }
    }

    private void modes(String body, boolean on) {
        if (!body.startsWith("?")) {
            unknown.accept("mode " + body);
            return;
        }
        for (String number : body.substring(1).split(";", -1)) {
            int mode = Integer.parseInt(number);
            boolean changed = on ? modes.add(mode) : modes.remove(mode);
            if (changed && mode == 1049) {
                swap(on);
            }
        }
    }

    /** To the other screen and back, the first as it was. */
    private void swap(boolean alternate) {
        if (alternate) {
            main = cells;
            cells = blank();
        } else {
            cells = main.length == rows && main[0].length == columns ? main : blank();
        }
        place(0, 0);
    }

    private Spot[][] blank() {
        return IntStream.range(0, rows).mapToObj(row -> blankRow()).toArray(Spot[][]::new);
    }

    private Spot[] blankRow() {
        Spot[] row = new Spot[columns];
        Arrays.fill(row, new Spot(" ", Look.PLAIN));
        return row;
    }
}
