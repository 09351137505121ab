package dev.quarterdeck.cli.kube.change;

import dev.quarterdeck.cli.kube.KubeLine;
import dev.quarterdeck.testing.Ran;

import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Records what ours does in a story, where {@code -Dstories.record} names a folder for it. */
final class StoryRecorder implements AutoCloseable {
    private final Story story;
    private final Twin plain;
    private final @Nullable RecordingServer server;
    private final List<RecordedLine> lines = new ArrayList<>();

    private StoryRecorder(Story story, Twin plain, @Nullable RecordingServer server) {
        this.story = story;
        this.plain = plain;
        this.server = server;
    }

    private static String folder() {
        return System.getProperty("stories.record", "");
    }

    static StoryRecorder of(Story story, Twin ours) {
        if (folder().isEmpty()) {
            return new StoryRecorder(story, ours, null);
        }
        var server = new RecordingServer(ours.config());
        server.start();
        return new StoryRecorder(story, ours, server);
    }

    /** The twin whose lines are recorded. */
    Twin twin() {
        RecordingServer between = server;
        if (between == null) {
            return plain;
        }
        Path own = plain.config().resolveSibling(plain.namespace() + "-recorded.conf");
        Path config = between.config(own, plain.namespace());
        return plain.by(
                (step, _, words, environment, in) ->
                        run(between, step, config, words, environment, in));
    }

    private Ran run(
            RecordingServer between,
            Story.Step step,
            Path config,
            List<String> words,
            Map<String, String> environment,
            InputStream in) {
        var clock = new StoryClock.Noting();
        Ran ran = KubeLine.run(config, words, environment, clock, in);
        lines.add(new RecordedLine(step, clock.begin(), clock.ticks(), ran, between.taken()));
        return ran;
    }

    /** Writes the story, which was the same as the other twin's. */
    void keep() {
        if (server != null) {
            new RecordedStory(story.name(), plain.namespace(), plain.mark(), lines)
                    .write(Path.of(folder()));
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
