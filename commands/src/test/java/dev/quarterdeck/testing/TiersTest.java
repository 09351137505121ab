package dev.quarterdeck.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;

@Tag("unit")
class TiersTest {
    @Test
    void everyClassHasOne() {
        assertThat(Tiers.faults(Path.of("target/test-classes"))).isEmpty();
    }
}
