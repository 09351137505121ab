package dev.quarterdeck.tui.deck;

import dev.quarterdeck.tui.canvas.Rect;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Panes one above the other: neighbours share a line, and each gets room as it needs it. */
final class Stack {
    /**
     * What a pane needs.
     *
     * @param weight its share of the room where all want more
     * @param rows how many rows it has
     * @param shut whether it has nothing to show: its title is enough
     */
    record Need(int weight, int rows, boolean shut) {}

    /** How much room containers, images, pods and whatever follows get. */
    private static final List<Integer> WEIGHTS = List.of(3, 2, 4, 2);

    /** Rows that it takes to say why there are none, and what to try. */
    private static final int EXPLAINED = 6;

    /** A border, the headings, two rows. */
    private static final int LEAST = 4;

    /** Rows come and go: so many of them make one step of the height. */
    private static final int STEP = 3;

    private final List<Need> needs;
    private final int focus;
    private final int[] heights;
    private int start;
    private int end;

    Stack(List<Need> needs, int focus) {
        this.needs = needs;
        this.focus = Math.clamp(focus, 0, needs.size() - 1);
        this.heights = new int[needs.size()];
        this.end = needs.size();
    }

    /** What the panes of a deck need: one that can show nothing is a line beside others. */
    static List<Need> needs(List<Pane<?>> panes) {
        List<Need> needs = new ArrayList<>();
        for (int i = 0; i < panes.size(); i++) {
            Pane<?> pane = panes.get(i);
            boolean shut = panes.size() > 2 && pane.trouble() != null && pane.rows().size() == 0;
            int weight = WEIGHTS.get(Math.min(i, WEIGHTS.size() - 1));
            needs.add(new Need(weight, shut ? EXPLAINED : pane.rows().shown(), shut));
        }
        return needs;
    }

    /** The outlines from the top; null for a pane that finds no room. */
    List<@Nullable Rect> boxes(Rect area) {
        int room = area.height() - 1;
        while (least() > room && end - start > 1) {
            leaveOut();
        }
        share(room);
        List<@Nullable Rect> boxes = new ArrayList<>();
        int y = area.y();
        for (int i = 0; i < needs.size(); i++) {
            boolean there = i >= start && i < end;
            boxes.add(there ? new Rect(area.x(), y, area.width(), heights[i] + 1) : null);
            y += there ? heights[i] : 0;
        }
        return boxes;
    }

    /** The pane that is farthest from the focus goes first. */
    private void leaveOut() {
        if (focus - start > end - 1 - focus) {
            start++;
        } else {
            end--;
        }
    }

    private int least() {
        int sum = 0;
        for (int i = start; i < end; i++) {
            sum += least(i);
        }
        return sum;
    }

    private int least(int i) {
        return shut(i) ? 1 : LEAST;
    }

    private boolean shut(int i) {
        return needs.get(i).shut() && i != focus;
    }

    /** Everybody gets the least; what is left goes by weight, as far as it is needed. */
    private void share(int room) {
        int left = room;
        for (int i = start; i < end; i++) {
            heights[i] = least(i);
            left -= heights[i];
        }
        left = feed(left, 1);
        left = feed(left, STEP);
        heights[heaviest()] += Math.max(0, left);
    }

    /** Gives rows to those that need more, in steps of their height; says what is left. */
    private int feed(int rows, int step) {
        int left = rows;
        for (int next = hungriest(step); left > 0 && next >= 0; next = hungriest(step)) {
            heights[next]++;
            left--;
        }
        return left;
    }

    /** The one that takes what nobody needs. */
    private int heaviest() {
        int best = Math.clamp(focus, start, end - 1);
        for (int i = start; i < end; i++) {
            boolean more = shut(best) || needs.get(i).weight() > needs.get(best).weight();
            best = !shut(i) && more ? i : best;
        }
        return best;
    }

    /** Of those that need more, the one that has the least for its weight; -1 for none. */
    private int hungriest(int step) {
        int best = -1;
        for (int i = start; i < end; i++) {
            if (!shut(i) && heights[i] < wanted(i, step) && (best < 0 || hungrier(i, best))) {
                best = i;
            }
        }
        return best;
    }

    private boolean hungrier(int one, int other) {
        return heights[one] * needs.get(other).weight() < heights[other] * needs.get(one).weight();
    }

    private int wanted(int i, int step) {
        int rows = needs.get(i).rows();
        return 2 + (rows + step - 1) / step * step;
    }
}
