package dev.quarterdeck.tui.deck;

import dev.quarterdeck.themes.Role;
import dev.quarterdeck.themes.Theme;
import dev.quarterdeck.tui.canvas.Canvas;
import dev.quarterdeck.tui.keys.Key;
import dev.quarterdeck.tui.loop.Effect;
import dev.quarterdeck.tui.loop.Msg;
import dev.quarterdeck.tui.loop.Page;
import dev.quarterdeck.tui.loop.Step;

import java.time.Instant;
import java.util.List;

/** A page with one line that closes itself on Esc. */
record NotedPage(String line) implements Page {
    @Override
    public Step<Page> update(Msg msg) {
        boolean escape = msg.equals(new Msg.Pressed(Key.of(Key.Kind.ESCAPE)));
        return new Step<>(this, escape ? List.of(new Effect.Close()) : List.of());
    }

    @Override
    public void draw(Canvas canvas, Theme theme, Instant now) {
        canvas.put(0, 0, line, theme.style(Role.TEXT));
    }
}
