package dev.quarterdeck.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Frame;

import dev.quarterdeck.testing.Engines;
import dev.quarterdeck.testing.TestEngine;
import dev.quarterdeck.testing.WithEngine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

@WithEngine
@Timeout(60)
class EngineTransportTest {
    private static Engine engine(TestEngine engine) {
        Path home = Path.of("/nonexistent");
        return Engine.at(EngineAddress.resolve(engine.environment(), null, null, home));
    }

    @Test
    void dockerJavaListsImages(Engines engines) throws Exception {
        for (TestEngine each : engines.engines()) {
            try (Engine engine = engine(each);
                    DockerClient client = EngineTransport.client(engine)) {
                assertThat(client.listImagesCmd().exec()).isNotEmpty();
                assertThatThrownBy(() -> client.inspectContainerCmd("nothing").exec())
                        .isInstanceOf(NotFoundException.class)
                        .hasMessageContaining("No such container: nothing");
            }
        }
    }

    @Test
    void aCommandsInputEnds(Engines engines) throws Exception {
        for (TestEngine each : engines.engines()) {
            try (Engine engine = engine(each);
                    DockerClient client = EngineTransport.client(engine)) {
                String id = each.docker("run", "-d", "--rm", "busybox:1.35", "sleep", "60");
                try {
                    assertThat(echoed(client, id, "typed in")).isEqualTo("typed in");
                } finally {
                    each.docker("kill", id);
                }
            }
        }
    }

    /** docker-java's own transports leave a cat waiting for ever here. */
    private static String echoed(DockerClient client, String id, String typed) throws Exception {
        String command =
                client.execCreateCmd(id)
                        .withCmd("cat")
                        .withAttachStdin(true)
                        .withAttachStdout(true)
                        .exec()
                        .getId();
        var heard = new StringBuilder();
        var callback =
                new ResultCallback.Adapter<Frame>() {
                    @Override
                    public void onNext(Frame frame) {
                        heard.append(new String(frame.getPayload(), StandardCharsets.UTF_8));
                    }
                };
        client.execStartCmd(command)
                .withStdIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)))
                .exec(callback);
        assertThat(callback.awaitCompletion(20, TimeUnit.SECONDS)).isTrue();
        return heard.toString();
    }
}
