package dev.quarterdeck.cli.flags;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** How far an unfinished line has come; a word that is wrong is passed over. */
public final class Reading {
    private final FlagSet set;
    private final Deque<String> rest;
    private final List<String> arguments = new ArrayList<>();
    private @Nullable Flag waiting;
    private boolean ended;

    private Reading(FlagSet set, List<String> words) {
        this.set = set;
        this.rest = new ArrayDeque<>(words);
    }

    /** Reads the words that are complete. */
    public static Reading of(FlagSet set, List<String> words) {
        Reading reading = new Reading(set, words);
        while (!reading.rest.isEmpty()) {
            reading.take(reading.rest.removeFirst());
        }
        return reading;
    }

    /** The words that are no flags. */
    public List<String> arguments() {
        return List.copyOf(arguments);
    }

    /** The flag whose value comes next, or null. */
    public @Nullable Flag waiting() {
        return waiting;
    }

    /** Whether what comes next can be no flag. */
    public boolean ended() {
        return ended;
    }

    private void take(String word) {
        if (ended || word.length() < 2 || word.charAt(0) != '-') {
            arguments.add(word);
            ended |= !set.interspersed();
        } else if (word.equals("--")) {
            ended = true;
        } else if (word.startsWith("--")) {
            Flag flag = set.named(word.substring(2));
            if (flag != null) {
                value(flag);
            }
        } else {
            letters(word.substring(1));
        }
    }

    private void letters(String letters) {
        for (int at = 0; at < letters.length(); at++) {
            Flag flag = set.lettered(letters.charAt(at));
            if (flag != null && flag.bare() == null) {
                if (at == letters.length() - 1) {
                    value(flag);
                }
                return;
            }
        }
    }

    private void value(Flag flag) {
        if (flag.bare() == null && rest.pollFirst() == null) {
            waiting = flag;
        }
    }
}
