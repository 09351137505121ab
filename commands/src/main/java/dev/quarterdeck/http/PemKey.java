package dev.quarterdeck.http;

import dev.quarterdeck.http.TlsMaterialException.Part;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** Reads a private key from PEM: PKCS#8, and the older RSA and EC forms openssl also writes. */
final class PemKey {
    private static final byte[] VERSION = {2, 1, 0};
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;

    private PemKey() {}

    /** The key that belongs to {@code certificate}, whose public key says which algorithm it is. */
    static PrivateKey read(byte[] pem, Certificate certificate)
            throws GeneralSecurityException, IOException {
        String text = new String(pem, StandardCharsets.ISO_8859_1);
        if (text.contains("ENCRYPTED")) {
            throw new TlsMaterialException(Part.ENCRYPTED_KEY, "private key is encrypted", null);
        }
        byte[] der = block(text);
        boolean wrapped = text.contains("-----BEGIN PRIVATE KEY-----");
        byte[] encoded = wrapped ? der : wrap(der, certificate);
        String algorithm = certificate.getPublicKey().getAlgorithm();
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private static byte[] block(String text) throws IOException {
        int name = text.indexOf("PRIVATE KEY-----");
        int start = name < 0 ? -1 : text.indexOf('\n', name);
        int end = start < 0 ? -1 : text.indexOf("-----END", start);
        if (end < 0) {
            throw new TlsMaterialException(Part.IDENTITY, "no valid private key found", null);
        }
        return Base64.getMimeDecoder().decode(text.substring(start, end));
    }

    /** PKCS#8 around a bare key: version, the algorithm as the certificate names it, the key. */
    private static byte[] wrap(byte[] key, Certificate certificate) {
        byte[] algorithm = algorithm(certificate.getPublicKey().getEncoded());
        return element(SEQUENCE, VERSION, algorithm, element(OCTETS, key));
    }

    /** The first element inside a SubjectPublicKeyInfo: the algorithm with its parameters. */
    private static byte[] algorithm(byte[] publicKey) {
        int start = content(publicKey, 0);
        int length = length(publicKey, start);
        return Arrays.copyOfRange(publicKey, start, content(publicKey, start) + length);
    }

    private static int content(byte[] der, int at) {
        int first = der[at + 1] & 0xff;
        return at + 2 + (first < 0x80 ? 0 : first & 0x7f);
    }

    private static int length(byte[] der, int at) {
        int first = der[at + 1] & 0xff;
        if (first < 0x80) {
            return first;
        }
        int length = 0;
        for (int i = 0; i < (first & 0x7f); i++) {
            length = length << 8 | der[at + 2 + i] & 0xff;
        }
        return length;
    }

    private static byte[] element(int tag, byte[]... parts) {
        var inside = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            inside.writeBytes(part);
        }
        int size = inside.size();
        var out = new ByteArrayOutputStream();
        out.write(tag);
        if (size < 0x80) {
            out.write(size);
        } else {
            out.write(0x82);
            out.write(size >> 8);
            out.write(size);
        }
        out.writeBytes(inside.toByteArray());
        return out.toByteArray();
    }
}
