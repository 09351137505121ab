package dev.quarterdeck.http;

import dev.quarterdeck.http.TlsMaterialException.Part;

import org.jspecify.annotations.Nullable;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/**
 * Reads a private key in one of its three forms (crypto/tls parsePrivateKey): PKCS#1, PKCS#8, or
 * that of elliptic curves (SEC 1). The form is told by the content alone, whatever a block is
 * called.
 */
final class PemKey {
    private static final byte[] VERSION = {Der.INTEGER, 1, 0};
    private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");
    private static final byte[] CURVE = HexFormat.of().parseHex("06072a8648ce3d0201");
    private static final int PARAMETERS = 0xa0;
    private static final int PUBLIC = 0xa1;
    private static final Map<String, String> ALGORITHMS =
            Map.of(
                    "06092a864886f70d010101", "RSA",
                    "06072a8648ce3d0201", "EC",
                    "06032b6570", "Ed25519");
    private static final String EXCHANGE_ONLY = "06032b656e";

    private final byte[] wrapped;

    private PemKey(byte[] wrapped) {
        this.wrapped = wrapped;
    }

    /** The key in a block's content. */
    static PemKey of(byte[] content) throws TlsMaterialException {
        try {
            return new PemKey(wrap(content));
        } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    private static byte[] wrap(byte[] content) throws TlsMaterialException {
        Der whole = new Der(content, 0);
        if (whole.tag() != Der.SEQUENCE || !whole.whole() || !whole.last()) {
            throw unreadable(null);
        }
        Der second = whole.inside().next();
        return switch (second.tag()) {
            case Der.SEQUENCE -> content;
            case Der.INTEGER -> wrap(RSA, content);
            case Der.OCTETS -> wrap(Der.element(Der.SEQUENCE, CURVE, curve(second)), content);
            default -> throw unreadable(null);
        };
    }

    private static byte[] wrap(byte[] algorithm, byte[] key) {
        return Der.element(Der.SEQUENCE, VERSION, algorithm, Der.element(Der.OCTETS, key));
    }

    /** The curve as a bare key of it names it. */
    private static byte[] curve(Der octets) throws TlsMaterialException {
        Der parameters = octets.last() ? octets : octets.next();
        if (parameters.tag() != PARAMETERS) {
            throw unreadable(null);
        }
        return parameters.contents();
    }

    private static TlsMaterialException unreadable(@Nullable Exception cause) {
        return new TlsMaterialException(Part.IDENTITY, "tls: failed to parse private key", cause);
    }

    /** The key as the JDK has it. */
    PrivateKey read() throws TlsMaterialException {
        try {
            Der algorithm = new Der(wrapped, 0).inside().next().inside();
            String number = HexFormat.of().formatHex(algorithm.bytes());
            String name = ALGORITHMS.get(number);
            if (name == null) {
                throw number.equals(EXCHANGE_ONLY) ? unknown() : unreadable(null);
            }
            return KeyFactory.getInstance(name).generatePrivate(new PKCS8EncodedKeySpec(wrapped));
        } catch (GeneralSecurityException | ArrayIndexOutOfBoundsException e) {
            throw unreadable(e);
        }
    }

    private static TlsMaterialException unknown() {
        return new TlsMaterialException(
                Part.IDENTITY, "tls: found unknown private key type in PKCS#8 wrapping", null);
    }

    /** The point of the public key that a key of an elliptic curve has beside it, or null. */
    byte @Nullable [] point() {
        try {
            Der octets = new Der(wrapped, 0).inside().next().next();
            Der part = new Der(octets.contents(), 0).inside();
            while (part.tag() != PUBLIC && !part.last()) {
                part = part.next();
            }
            byte[] bits = part.tag() == PUBLIC ? part.inside().contents() : new byte[0];
            return bits.length == 0 ? null : Arrays.copyOfRange(bits, 1, bits.length);
        } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException e) {
            return null;
        }
    }
}
