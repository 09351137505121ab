package dev.quarterdeck.testing;

import static org.assertj.core.api.Assertions.fail;

import java.util.Map;

/**
 * Compares our answer to a line with the docker client's on the same engine: original, ours,
 * original. Where the two originals differ, because time passes, all is asked again.
 */
record Judge(TestEngine engine, DockerClient original, Client ours) {
    private static final int ROUNDS = 12;

    /**
     * Lists that an engine gives in any order can differ by chance this often, hardly more often.
     */
    private static final int DOUBTS = 5;

    static Judge on(TestEngine engine) {
        return new Judge(engine, engine.client(), new OurClient(engine.environment()));
    }

    /** Fails, showing both answers, unless ours is the original's. */
    void compare(Line line, Map<String, String> names) {
        var doubts = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var before = line.run(original, names);
            var mine = line.run(ours, names);
            if (mine.equals(before)) {
                return;
            }
            var after = line.run(original, names);
            if (line.same(before, after)) {
                if (line.same(mine, after)) {
                    return;
                }
                doubts++;
                if (doubts == DOUBTS) {
                    differ(line, before, mine);
                }
            }
            Pause.briefly();
        }
        fail(
                line.text()
                        + " ("
                        + line.place()
                        + ")\nthe docker client never gave the same answer twice");
    }

    void differ(Line line, Ran theirs, Ran mine) {
        fail(
                "docker %s   (%s, engine %s)%n--- %s%n%s%n--- ours%n%s"
                        .formatted(
                                line.text(),
                                line.place(),
                                engine.version(),
                                original.program(),
                                theirs.shown(),
                                mine.shown()));
    }
}
