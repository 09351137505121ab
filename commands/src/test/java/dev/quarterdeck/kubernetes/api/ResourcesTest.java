package dev.quarterdeck.kubernetes.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

/** What words mean where several resources could be meant. */
@Tag("unit")
class ResourcesTest {
    private static final Resources ALL =
            new Resources(
                    List.of(
                            resource("", "v1", "pods", "pod", "Pod", "po"),
                            resource("", "v1", "events", "event", "Event", "ev"),
                            resource("apps", "v1", "deployments", "deployment", "Deployment", "dp"),
                            resource("events.k8s.io", "v1", "events", "event", "Event", "ev"),
                            resource("events.k8s.io", "v1beta1", "events", "event", "Event", "ev"),
                            resource("autoscaling", "v2", "scalers", "scaler", "Scaler", "sc"),
                            resource("autoscaling", "v1", "scalers", "scaler", "Scaler", "sc"),
                            resource("example.com", "v1", "evs", "", "Evidence", "ev", "po"),
                            resource("metrics.k8s.io", "v1beta1", "pods", "", "PodMetrics")));

    private static ApiResource resource(
            String group,
            String version,
            String name,
            String singular,
            String kind,
            String... shortNames) {
        return new ApiResource(
                group,
                version,
                name,
                singular,
                kind,
                true,
                List.of(shortNames),
                List.of(),
                List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "po | /v1, Resource=pods",
                "PODS | /v1, Resource=pods",
                "Pod | /v1, Resource=pods",
                "pods.v1. | /v1, Resource=pods",
                "pods.metrics | metrics.k8s.io/v1beta1, Resource=pods",
                "podmetrics | metrics.k8s.io/v1beta1, Resource=pods",
                "PodMetrics.metrics.k8s.io | metrics.k8s.io/v1beta1, Resource=pods",
                "PodMetrics.v1beta1.metrics.k8s.io | metrics.k8s.io/v1beta1, Resource=pods",
                "ev | /v1, Resource=events",
                "ev.events.k8s.io | events.k8s.io/v1, Resource=events",
                "ev.events | events.k8s.io/v1, Resource=events",
                "events.v1beta1.events.k8s.io | events.k8s.io/v1beta1, Resource=events",
                "evs | example.com/v1, Resource=evs",
                "scalers.v1.autoscaling | autoscaling/v1, Resource=scalers",
                "sc.v1.autoscaling | autoscaling/v2, Resource=scalers",
                "Deployment.v1.apps | apps/v1, Resource=deployments",
                "dp.a | apps/v1, Resource=deployments"
            })
    void findsWhatKubectlFinds(String word, String found) {
        assertThat(ALL.find(word)).get().extracting(ApiResource::goText).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PO", "EV", "po.v1", "pods.v1", "things", "Evidence.com", "pods.v2."})
    void findsNoMoreThanKubectl(String word) {
        assertThat(ALL.find(word)).isEmpty();
    }

    @Test
    void tellsOnceWhatElseAShortNameCouldMean() {
        List<String> told = new ArrayList<>();
        ALL.find("ev", told::add);
        assertThat(told)
                .containsExactly(
                        "short name \"ev\" could also match lower priority resource"
                                + " events.events.k8s.io",
                        "short name \"ev\" could also match lower priority resource"
                                + " evs.example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"events", "event", "ev.events.k8s.io", "ev.events", "evs", "sc", "dp"})
    void tellsNothingWhereNothingElseIsMeant(String word) {
        List<String> told = new ArrayList<>();
        assertThat(ALL.find(word, told::add)).isPresent();
        assertThat(told).isEmpty();
    }
}
