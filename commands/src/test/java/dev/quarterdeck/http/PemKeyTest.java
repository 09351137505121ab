package dev.quarterdeck.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Arrays;

@Tag("unit")
class PemKeyTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"RSA, RSA PRIVATE KEY", "RSA, PRIVATE KEY"})
    void olderFormsOfKeysAreRead(String algorithm, String kind) throws Exception {
        KeyStore store = new TestCertificates(folder).make("old" + algorithm, algorithm);
        byte[] wrapped = TestCertificates.key(store).getEncoded();
        byte[] bare = Arrays.copyOfRange(wrapped, bareKey(wrapped), wrapped.length);
        var read =
                KeyPairs.read(
                        TestCertificates.certificate(store), TestCertificates.pem(kind, bare));
        assertThat(read.key()).isEqualTo(TestCertificates.key(store));
    }

    /** Where the bare key begins: after sequence, version, algorithm and the octets' own head. */
    private static int bareKey(byte[] wrapped) {
        int inside = content(wrapped, 0);
        int algorithm = inside + 3;
        int octets = content(wrapped, algorithm) + (wrapped[algorithm + 1] & 0xff);
        return content(wrapped, octets);
    }

    private static int content(byte[] der, int at) {
        int first = der[at + 1] & 0xff;
        return at + 2 + (first < 0x80 ? 0 : first & 0x7f);
    }
}
