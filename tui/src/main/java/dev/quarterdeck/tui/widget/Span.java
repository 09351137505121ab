package dev.quarterdeck.tui.widget;

import dev.quarterdeck.themes.Role;

/** A run of text with one role. */
public record Span(String text, Role role) {}
