package dev.quarterdeck.tui.deck;

/** temporary */
public final class Peek {
    public static void main(String[] a) {
        Bench b = new Bench(Integer.parseInt(a[0]), Integer.parseInt(a[1]));
        for (int i = 2; i < a.length; i++) {
            switch (a[i]) {
                case "TICK" -> b.tick();
                default -> b.press(dev.quarterdeck.tui.keys.Keymap.key(a[i]));
            }
        }
        System.out.println(b.screen());
    }
}
