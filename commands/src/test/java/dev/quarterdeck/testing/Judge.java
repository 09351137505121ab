package dev.quarterdeck.testing;

import java.util.Map;

/** Compares our answer to a line with the docker client's on the same engine. */
record Judge(TestEngine engine, DockerClient original, Client ours) {

    static Judge on(TestEngine engine) {
        return new Judge(engine, engine.client(), new OurClient(engine.environment()));
    }

    /** Fails, showing both answers, unless ours is the original's. */
    void compare(Line line, Map<String, String> names) {
        new Comparison<>(line::same, Ran::shown)
                .of(
                        "docker %s   (%s, engine %s)"
                                .formatted(line.text(), line.place(), engine.version()),
                        () -> line.run(original, names),
                        () -> line.run(ours, names));
    }
}
