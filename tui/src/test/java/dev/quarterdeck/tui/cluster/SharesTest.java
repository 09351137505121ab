package dev.quarterdeck.tui.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Counts as the scheduler does. */
@Tag("unit")
class SharesTest {

    private static final long MEBI = 1 << 20;

    private static ClusterShare share(String json) throws JsonException {
        return Shares.of(Json.object(Json.parse(json.replace('\'', '"'))));
    }

    @Test
    void addsContainers() throws JsonException {
        assertThat(
                        share(
                                """
                                {'kind': 'Pod', 'spec': {'containers': [
                                  {'resources': {'requests': {'cpu': '100m', 'memory': '64Mi'},
                                                 'limits': {'cpu': 1, 'memory': '128Mi'}}},
                                  {'resources': {'requests': {'cpu': '0.5'}}},
                                  {}]}}
                                """))
                .isEqualTo(new ClusterShare(600, 1000, 64 * MEBI, 128 * MEBI));
    }

    @Test
    void takesTheLargestInitContainerIfThatIsMore() throws JsonException {
        assertThat(
                        share(
                                """
                                {'kind': 'Pod', 'spec': {
                                  'initContainers': [
                                    {'resources': {'requests': {'cpu': '2', 'memory': '10Mi'}}},
                                    {'resources': {'requests': {'cpu': '1', 'memory': '20Mi'}}}],
                                  'containers': [
                                    {'resources': {'requests': {'cpu': '1', 'memory': '30Mi'}}}]}}
                                """))
                .isEqualTo(new ClusterShare(2000, 0, 30 * MEBI, 0));
    }

    @Test
    void countsInitContainersThatGoOnRunning() throws JsonException {
        String sidecarFirst =
                """
                {'kind': 'Pod', 'spec': {
                  'initContainers': [
                    {'restartPolicy': 'Always', 'resources': {'requests': {'cpu': '200m'}}},
                    {'resources': {'requests': {'cpu': '900m'}}}],
                  'containers': [{'resources': {'requests': {'cpu': '500m'}}}]}}
                """;
        assertThat(share(sidecarFirst).requestedMillicores()).isEqualTo(1100);
        String smaller = sidecarFirst.replace("900m", "400m");
        assertThat(share(smaller).requestedMillicores()).isEqualTo(700);
    }

    @Test
    void addsOverheadToRequestsAndToLimitsThatAreSet() throws JsonException {
        assertThat(
                        share(
                                """
                                {'kind': 'Pod', 'spec': {
                                  'overhead': {'cpu': '10m', 'memory': '1Mi'},
                                  'containers': [{'resources': {
                                    'requests': {'cpu': '100m'}, 'limits': {'memory': '2Mi'}}}]}}
                                """))
                .isEqualTo(new ClusterShare(110, 0, MEBI, 3 * MEBI));
    }

    @Test
    void believesWhatIsSaidOfTheWholePod() throws JsonException {
        assertThat(
                        share(
                                """
                                {'kind': 'Pod', 'spec': {
                                  'resources': {'requests': {'cpu': '2'}},
                                  'containers': [{'resources': {
                                    'requests': {'cpu': '100m', 'memory': '2Mi'}}}]}}
                                """))
                .isEqualTo(new ClusterShare(2000, 0, 2 * MEBI, 0));
    }

    @Test
    void givesWhatANodeMayGive() throws JsonException {
        assertThat(
                        share(
                                """
                                {'kind': 'Node', 'status': {
                                  'capacity': {'cpu': '8', 'memory': '16Gi'},
                                  'allocatable': {'cpu': '7800m', 'memory': '15Gi'}}}
                                """))
                .isEqualTo(new ClusterShare(7800, 7800, 15 * 1024 * MEBI, 15 * 1024 * MEBI));
    }

    @Test
    void saysNothingOfWhatSaysNothing() throws JsonException {
        assertThat(share("{'kind': 'ConfigMap'}")).isEqualTo(ClusterShare.NONE);
        assertThat(share("{'kind': 'Pod', 'spec': {'containers': [{}]}}"))
                .isEqualTo(ClusterShare.NONE);
    }
}
