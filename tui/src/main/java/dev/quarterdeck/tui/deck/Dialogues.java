package dev.quarterdeck.tui.deck;

import java.util.List;
import java.util.Set;

/** Tells which command lines talk with a person, and so want the terminal for themselves. */
final class Dialogues {
    private static final Set<String> TALKING = Set.of("run", "exec", "start", "create");
    private static final Set<String> WORDS =
            Set.of("--interactive", "--tty", "--interactive=true", "--tty=true");

    private Dialogues() {}

    /** Whether this line, which begins with docker, does. */
    static boolean needTerminal(List<String> words) {
        List<String> rest = words.subList(1, words.size());
        int group = !rest.isEmpty() && rest.getFirst().equals("container") ? 1 : 0;
        if (rest.size() <= group) {
            return false;
        }
        String command = rest.get(group);
        return command.equals("attach")
                || TALKING.contains(command)
                        && rest.stream().skip(group + 1L).anyMatch(Dialogues::asks);
    }

    private static boolean asks(String word) {
        boolean letters = word.length() > 1 && word.charAt(0) == '-' && word.charAt(1) != '-';
        return WORDS.contains(word)
                || letters
                        && word.chars().skip(1).anyMatch(letter -> letter == 'i' || letter == 't');
    }
}
