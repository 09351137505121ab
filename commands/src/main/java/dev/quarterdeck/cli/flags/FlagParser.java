package dev.quarterdeck.cli.flags;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Reads flags and arguments with pflag's syntax: {@code --name value}, {@code --name=value}, {@code
 * -abc}, {@code -p80}, {@code -p=80}, {@code --} ends the flags.
 */
final class FlagParser {
    private final FlagSet set;
    private final Deque<String> rest = new ArrayDeque<>();
    private final List<String> arguments = new ArrayList<>();
    private final Parsed.Collector values = new Parsed.Collector();
    private int dash = -1;

    FlagParser(FlagSet set) {
        this.set = set;
    }

    Parsed parse(List<String> words) throws FlagException {
        rest.addAll(words);
        while (!rest.isEmpty()) {
            String word = rest.removeFirst();
            if (word.equals("--")) {
                dash = arguments.size();
                arguments.addAll(rest);
                rest.clear();
            } else if (word.length() < 2 || word.charAt(0) != '-') {
                argument(word);
            } else if (word.startsWith("--")) {
                longFlag(word);
            } else {
                letters(word.substring(1));
            }
        }
        return values.parsed(set, arguments, dash);
    }

    private void argument(String word) {
        arguments.add(word);
        if (!set.interspersed()) {
            arguments.addAll(rest);
            rest.clear();
        }
    }

    private void longFlag(String word) throws FlagException {
        String body = word.substring(2);
        if (body.startsWith("-") || body.startsWith("=")) {
            throw new FlagException("bad flag syntax: " + word);
        }
        int equals = body.indexOf('=');
        String name = equals < 0 ? body : body.substring(0, equals);
        Flag flag = set.named(name);
        if (flag == null) {
            throw new FlagException("unknown flag: --" + name);
        }
        String absent = flag.bare();
        if (equals >= 0) {
            take(flag, body.substring(equals + 1));
        } else if (absent != null) {
            take(flag, absent);
        } else if (!rest.isEmpty()) {
            take(flag, rest.removeFirst());
        } else {
            throw new FlagException("flag needs an argument: " + word);
        }
    }

    private void letters(String letters) throws FlagException {
        String left = letters;
        while (!left.isEmpty()) {
            left = letter(left);
        }
    }

    /** Takes the first of the letters; gives those that are left. */
    private String letter(String letters) throws FlagException {
        char letter = letters.charAt(0);
        Flag flag = set.lettered(letter);
        if (flag == null) {
            throw new FlagException("unknown shorthand flag: '" + letter + "' in -" + letters);
        }
        values.letter(flag);
        String absent = flag.bare();
        if (letters.length() > 2 && letters.charAt(1) == '=') {
            take(flag, letters.substring(2));
            return "";
        }
        if (absent != null) {
            take(flag, absent);
            return letters.substring(1);
        }
        if (letters.length() > 1) {
            take(flag, letters.substring(1));
        } else if (!rest.isEmpty()) {
            take(flag, rest.removeFirst());
        } else {
            throw new FlagException("flag needs an argument: '" + letter + "' in -" + letters);
        }
        return "";
    }

    private void take(Flag flag, String value) throws FlagException {
        try {
            flag.type().check().accept(value);
        } catch (FlagException e) {
            throw new FlagException(
                    "invalid argument \""
                            + value
                            + "\" for \""
                            + flag.shown()
                            + "\" flag: "
                            + e.what());
        }
        values.add(flag, value);
    }
}
