package dev.quarterdeck.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The images and volumes of an engine at one moment: what comes later can be taken away. */
record Holdings(TestEngine engine, Set<String> images, Set<String> volumes) {
    private static final String IMAGE = "{{.Repository}}:{{.Tag}} {{.ID}}";

    static Holdings of(TestEngine engine) {
        return new Holdings(engine, images(engine), volumes(engine));
    }

    private static Set<String> images(TestEngine engine) {
        return lines(engine.docker("images", "--all", "--no-trunc", "--format", IMAGE));
    }

    private static Set<String> volumes(TestEngine engine) {
        return lines(engine.docker("volume", "ls", "--quiet"));
    }

    private static Set<String> lines(String text) {
        return new TreeSet<>(text.lines().toList());
    }

    /** Takes away what is there now and was not then; an image without a name goes by its id. */
    void restore() {
        Set<String> newer = images(engine);
        newer.removeAll(images);
        remove(
                List.of("rmi", "--force"),
                newer.stream()
                        .map(line -> line.split(" "))
                        .map(words -> words[0].contains("<none>") ? words[1] : words[0])
                        .toList());
        Set<String> more = volumes(engine);
        more.removeAll(volumes);
        remove(List.of("volume", "rm", "--force"), List.copyOf(more));
    }

    /** One may go with another: what is gone then is no failure. */
    private void remove(List<String> by, List<String> what) {
        for (String one : what) {
            List<String> words = new ArrayList<>(by);
            words.add(one);
            Ran _ = engine.client().run(words, "");
        }
    }
}
