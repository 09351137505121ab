package dev.quarterdeck.tui.text;

import dev.quarterdeck.themes.Role;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What is looked for in lines: a regular expression, or the text itself where it is none. Small
 * letters and capitals are the same unless {@code (?-i)} says otherwise. A leading {@code !} turns
 * it round.
 */
public final class Query {
    private static final int MOST_LIGHTS = 500;
    private static final Pattern SIGNS = Pattern.compile("[\\\\\\[\\](){}.*+?^$|]");

    private final String typed;
    private final boolean inverse;
    private final Pattern pattern;
    private final boolean literal;

    private Query(String typed, boolean inverse, Pattern pattern, boolean literal) {
        this.typed = typed;
        this.inverse = inverse;
        this.pattern = pattern;
        this.literal = literal;
    }

    /** Reads what was typed. */
    public static Query of(String typed) {
        boolean inverse = typed.startsWith("!") && typed.length() > 1;
        String rest = inverse ? typed.substring(1) : typed;
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        if (SIGNS.matcher(rest).find()) {
            try {
                return new Query(typed, inverse, Pattern.compile(rest, flags), false);
            } catch (PatternSyntaxException unfinished) {
                // What is no regular expression, or not yet one, is looked for as it stands.
                return literal(typed, inverse, rest, flags);
            }
        }
        return literal(typed, inverse, rest, flags);
    }

    private static Query literal(String typed, boolean inverse, String rest, int flags) {
        boolean ascii = rest.chars().allMatch(c -> c < 0x80);
        int kept = ascii ? flags & ~Pattern.UNICODE_CASE : flags;
        return new Query(typed, inverse, Pattern.compile(rest, kept | Pattern.LITERAL), true);
    }

    public String typed() {
        return typed;
    }

    /** Whether a line with this text is wanted. */
    public boolean wants(String text) {
        return found(text) != inverse;
    }

    private boolean found(String text) {
        try {
            return matcher(text).find();
        } catch (Patience.Ended tooSlow) {
            return false;
        }
    }

    /** Where it is found, as runs of this paint; nothing for what is turned round. */
    public List<Run> lights(String text, Paint paint) {
        List<Run> lights = new ArrayList<>();
        if (inverse || typed.isEmpty()) {
            return lights;
        }
        try {
            Matcher matcher = matcher(text);
            while (lights.size() < MOST_LIGHTS && matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    lights.add(new Run(matcher.start(), matcher.end(), paint));
                }
            }
        } catch (Patience.Ended tooSlow) {
            return lights;
        }
        return lights;
    }

    /** The index of the first place it is found at, or 0. */
    public int indexIn(String text) {
        List<Run> lights = lights(text, Paint.of(Role.MATCH));
        return lights.isEmpty() ? 0 : lights.getFirst().from();
    }

    private Matcher matcher(String text) {
        return pattern.matcher(literal ? text : new Patience(text));
    }
}
