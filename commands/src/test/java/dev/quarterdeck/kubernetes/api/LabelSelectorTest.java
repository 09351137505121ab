package dev.quarterdeck.kubernetes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.model.OpsException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

/** Selectors choose what the server would choose. */
@Tag("unit")
class LabelSelectorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "app=web",
                "app==web,tier!=back",
                "app in (web, other)",
                "app notin (other),tier notin (front)",
                "app",
                "!tier",
                "size>3,size<5",
                "empty=",
                "example.com/a=b"
            })
    void choosesWhatFits(String selector) {
        assertThat(matches(selector)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app=other",
                "app!=web",
                "app notin (web)",
                "tier in (front)",
                "tier",
                "!app",
                "size>4",
                "app>1",
                "app=web,tier"
            })
    void leavesOutWhatDoesNot(String selector) {
        assertThat(matches(selector)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=a", "a=b,", "a in b", "a b", "a=b=c", "in (a)", "a in (b"})
    void refusesWhatMakesNoSense(String selector) {
        assertThatThrownBy(() -> LabelSelector.parse(selector))
                .isInstanceOf(OpsException.class)
                .hasMessageStartingWith("unable to parse requirement: ");
    }

    @Test
    void writesWhatWorkloadsCarry() {
        assertThat(
                        LabelSelector.text(
                                Map.of(
                                        "matchLabels",
                                        Map.of("app", "web"),
                                        "matchExpressions",
                                        List.of(
                                                Map.of("key", "a", "operator", "Exists"),
                                                Map.of("key", "b", "operator", "DoesNotExist"),
                                                Map.of(
                                                        "key",
                                                        "c",
                                                        "operator",
                                                        "In",
                                                        "values",
                                                        List.of("z", "y"))))))
                .isEqualTo("!b,a,app=web,c in (y,z)");
    }

    private static boolean matches(String selector) {
        return LabelSelector.parse(selector)
                .matches(Map.of("app", "web", "size", "4", "empty", "", "example.com/a", "b"));
    }
}
