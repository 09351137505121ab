package dev.quarterdeck.cli.kube.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths by their letters, as Go works on them; nothing that a container packs may lead away. */
@Tag("unit")
class CleanPathTest {
    @ParameterizedTest
    @CsvSource({
        "a/b/../c, a/c",
        "/../a, /a",
        "../../a, ../../a",
        "a/./b//c/, a/b/c",
        "'', .",
        "/, /",
        "a/.., .",
    })
    void pathsAreCleaned(String path, String clean) {
        assertThat(CleanPath.of(path)).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource({
        "/target, /../evil, false",
        "/target, /../../etc/passwd, false",
        "/target, /inside, true",
        "/target, '', true",
        "/target, /a/../../target2/x, false",
        "out, /../evil, false",
        "out, /a/../b, true",
        "., /../evil, false",
        "., evil, true",
    })
    void onlyWhatIsBelowTheTargetIsWithin(String target, String name, boolean within) {
        String joined = CleanPath.join(target, name);
        assertThat(CleanPath.within(CleanPath.of(target), joined)).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({"/tmp/x, tmp/x", "../../x, x", "/, ''", ".., ''"})
    void whatTarLeavesOutIsLeftOut(String path, String left) {
        String clean = CleanPath.of(CleanPath.withoutRoot(path));
        assertThat(CleanPath.withoutShortcuts(clean)).isEqualTo(left);
    }
}
