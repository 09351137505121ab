package dev.quarterdeck.tui.widget;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Column widths that grow with what is shown and do not shrink while it scrolls. */
public final class ColumnWidths {
    private static final int GAP = 1;

    private int[] grown = {};
    private List<ColumnShape> shapes = List.of();

    /** Forgets how wide the columns have been. */
    public void forget() {
        shapes = List.of();
    }

    /**
     * The width of each column in so much room, 0 for one that is left out.
     *
     * @param wanted the widest cell of each column now on screen
     */
    public int[] fit(List<ColumnShape> columns, int[] wanted, int room) {
        if (!columns.equals(shapes)) {
            shapes = List.copyOf(columns);
            grown = new int[columns.size()];
        }
        for (int i = 0; i < grown.length; i++) {
            ColumnShape shape = columns.get(i);
            // Figures change all the time: their room is there from the start.
            int least = shape.align() == Align.RIGHT ? shape.least() : 0;
            int needed = Math.max(least, Math.max(wanted[i], shape.title().length()));
            grown[i] = Math.max(grown[i], Math.min(needed, columns.get(i).most()));
        }
        return share(leave(room), room);
    }

    /** Which columns stay: the lightest are left out until the least widths fit. */
    private int[] leave(int room) {
        int[] least =
                IntStream.range(0, grown.length)
                        .map(i -> Math.min(grown[i], Math.max(1, shapes.get(i).least())))
                        .toArray();
        List<Integer> lightest =
                IntStream.range(0, grown.length)
                        .boxed()
                        .sorted(Comparator.comparingInt(i -> shapes.get(i).weight()))
                        .toList();
        for (int i = 0; i < lightest.size() - 1 && total(least) > room; i++) {
            least[lightest.get(i)] = 0;
        }
        return least;
    }

    /** Gives what is left to the columns that were cut, the most important first. */
    private int[] share(int[] widths, int room) {
        int left = room - total(widths);
        List<Integer> heaviest =
                IntStream.range(0, widths.length)
                        .boxed()
                        .filter(i -> widths[i] > 0)
                        .sorted(Comparator.comparingInt(i -> -shapes.get(i).weight()))
                        .toList();
        for (int i : heaviest) {
            int more = Math.clamp(left, 0, grown[i] - widths[i]);
            widths[i] += more;
            left -= more;
        }
        return widths;
    }

    /** Columns all widths take with their gaps. */
    public static int total(int[] widths) {
        int shown = (int) Arrays.stream(widths).filter(width -> width > 0).count();
        return Arrays.stream(widths).sum() + Math.max(0, shown - 1) * GAP;
    }
}
