package dev.quarterdeck.themes;

import java.util.Map;
import java.util.Objects;

/** A look for every role. */
public record Theme(String name, boolean dark, Map<Role, Style> styles) {

    public Theme {
        styles = Map.copyOf(styles);
        for (Role role : Role.values()) {
            if (!styles.containsKey(role)) {
                throw new IllegalArgumentException(
                        "theme %s has no line for %s".formatted(name, role.word()));
            }
        }
    }

    /** How a role looks on whatever lies below it. */
    public Style style(Role role) {
        return Objects.requireNonNull(styles.get(role));
    }
}
