package dev.quarterdeck.tui.deck;

import java.util.List;

/** Opens the best shell a container has. */
record Shell(Commands commands, String container) {
    private static final List<String> SHELLS = List.of("bash", "ash", "sh");
    private static final int NOT_FOUND = 127;

    /** Runs it in the terminal until it ends; returns its exit status. */
    int open() {
        for (String shell : SHELLS.subList(0, SHELLS.size() - 1)) {
            if (has(shell)) {
                return session(shell);
            }
        }
        return session(SHELLS.getLast());
    }

    private int session(String shell) {
        return commands.session(List.of("docker", "exec", "-it", container, shell));
    }

    private boolean has(String shell) {
        int[] status = {NOT_FOUND};
        List<String> words = List.of("docker", "exec", container, shell, "-c", "exit 0");
        try {
            commands.run(words)
                    .follow(
                            what -> {
                                if (what instanceof Commands.Ran(int ended, String _)) {
                                    status[0] = ended;
                                }
                            });
        } catch (Exception unknown) {
            return false;
        }
        return status[0] == 0;
    }
}
