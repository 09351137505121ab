package dev.quarterdeck.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("unit")
class ImageNameTest {
    private static final String DIGEST =
            "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @CsvSource({
        "busybox,                 docker.io/library/busybox:latest,        busybox:latest",
        "busybox:1,               docker.io/library/busybox:1,             busybox:1",
        "library/busybox,         docker.io/library/busybox:latest,        busybox:latest",
        "docker.io/me/x,          docker.io/me/x:latest,                   me/x:latest",
        "index.docker.io/x,       docker.io/library/x:latest,              x:latest",
        "localhost/x,             localhost/x:latest,                      localhost/x:latest",
        "h:5000/a/b:t,            h:5000/a/b:t,                            h:5000/a/b:t",
        "[::1]:5000/a,            [::1]:5000/a:latest,                     [::1]:5000/a:latest",
        "Example/x,               Example/x:latest,                        Example/x:latest",
        "x@" + DIGEST + ",        docker.io/library/x@" + DIGEST + ",      x@" + DIGEST,
        "x:1@" + DIGEST + ",      docker.io/library/x:1@" + DIGEST + ",    x:1@" + DIGEST,
    })
    void completesNames(String typed, String whole, String familiar) {
        ImageName name = ImageName.parse(typed).tagged();
        assertThat(name.whole()).isEqualTo(whole);
        assertThat(name.familiar()).isEqualTo(familiar);
    }

    @ParameterizedTest
    @CsvSource({
        "'',         invalid reference format",
        "a:b:c,      invalid reference format",
        "a/B,        invalid reference format: repository name (a/B) must be lowercase",
        "Foo,        invalid reference format: repository name (library/Foo) must be lowercase",
        "x@sha256:1, invalid reference format",
        "x@sha256:00000000000000000000000000000000, invalid checksum digest length",
        "x@md5:00000000000000000000000000000000, unsupported digest algorithm",
    })
    void refusesInTheDockerClientsWords(String typed, String why) {
        assertThatThrownBy(() -> ImageName.parse(typed)).hasMessage(why);
    }

    @ParameterizedTest
    @CsvSource({
        "busybox, https://index.docker.io/v1/",
        "docker.io/a/b, https://index.docker.io/v1/",
        "h:5000/a, h:5000",
    })
    void knowsWhereCredentialsAreKept(String typed, String key) {
        assertThat(ImageName.parse(typed).registryKey()).isEqualTo(key);
    }
}
