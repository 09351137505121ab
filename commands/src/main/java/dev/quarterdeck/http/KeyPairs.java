package dev.quarterdeck.http;

import dev.quarterdeck.http.TlsMaterialException.Part;

import org.jspecify.annotations.Nullable;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts a certificate and its key together, with the objections of crypto/tls (X509KeyPair). */
public final class KeyPairs {
    private static final String KEY = "PRIVATE KEY";

    private KeyPairs() {}

    /** A certificate, what leads from it to its authority, and its key. */
    record Pair(X509Certificate[] chain, PrivateKey key) {}

    /**
     * The pair; certificates and key may stand in one text, in any order, with anything between.
     *
     * @throws TlsMaterialException where they are none, in Go's words
     */
    static Pair read(byte[] certificate, byte[] key) throws TlsMaterialException {
        List<byte[]> chain = chain(certificate);
        Pem.Block block = key(key);
        X509Certificate own = Certificates.parse(chain.getFirst());
        PemKey read = PemKey.of(block.bytes());
        PrivateKey secret = read.read();
        check(own.getPublicKey(), secret, read.point());
        var all = new ArrayList<X509Certificate>(List.of(own));
        all.addAll(Certificates.whole(chain.subList(1, chain.size())));
        return new Pair(all.toArray(new X509Certificate[0]), secret);
    }

    /**
     * Only looks whether they are one.
     *
     * @throws TlsMaterialException where they are none, in Go's words
     */
    public static void check(byte[] certificate, byte[] key) throws TlsMaterialException {
        Pair _ = read(certificate, key);
    }

    /** Whether there is nothing at all in a text that could be a key. */
    public static boolean empty(byte[] pem) {
        return Pem.blocks(pem).isEmpty();
    }

    /** Whether what a text begins with is encrypted in the old way (x509.IsEncryptedPEMBlock). */
    public static boolean encrypted(byte[] pem) {
        List<Pem.Block> blocks = Pem.blocks(pem);
        return !blocks.isEmpty() && blocks.getFirst().encrypted();
    }

    private static List<byte[]> chain(byte[] certificate) throws TlsMaterialException {
        var chain = new ArrayList<byte[]>();
        var skipped = new ArrayList<String>();
        for (Pem.Block block : Pem.blocks(certificate)) {
            if (block.type().equals(Certificates.TYPE)) {
                chain.add(block.bytes());
            } else {
                skipped.add(block.type());
            }
        }
        if (!chain.isEmpty()) {
            return chain;
        }
        if (skipped.isEmpty()) {
            throw unusable("tls: failed to find any PEM data in certificate input");
        }
        boolean switched = skipped.size() == 1 && skipped.getFirst().endsWith(KEY);
        throw unusable(
                switched
                        ? "tls: failed to find certificate PEM data in certificate input, but did"
                                + " find a private key; PEM inputs may have been switched"
                        : "tls: failed to find \"CERTIFICATE\" PEM block in certificate input after"
                                + " skipping PEM blocks of the following types: "
                                + listed(skipped));
    }

    private static Pem.Block key(byte[] key) throws TlsMaterialException {
        var skipped = new ArrayList<String>();
        for (Pem.Block block : Pem.blocks(key)) {
            if (block.type().equals(KEY) || block.type().endsWith(" " + KEY)) {
                return block;
            }
            skipped.add(block.type());
        }
        if (skipped.isEmpty()) {
            throw unusable("tls: failed to find any PEM data in key input");
        }
        boolean certificate = skipped.size() == 1 && skipped.getFirst().equals(Certificates.TYPE);
        throw unusable(
                certificate
                        ? "tls: found a certificate rather than a key in the PEM for the private"
                                + " key"
                        : "tls: failed to find PEM block with type ending in \"PRIVATE KEY\" in key"
                                + " input after skipping PEM blocks of the following types: "
                                + listed(skipped));
    }

    /** As Go prints a slice. */
    private static String listed(List<String> types) {
        return "[" + String.join(" ", types) + "]";
    }

    private static TlsMaterialException unusable(String why) {
        return new TlsMaterialException(Part.IDENTITY, why, null);
    }

    private static void check(PublicKey open, PrivateKey secret, byte @Nullable [] point)
            throws TlsMaterialException {
        String kind = open.getAlgorithm();
        if (!kind.equals("RSA") && !kind.equals("EC") && !kind.equals("EdDSA")) {
            throw unusable("tls: unknown public key algorithm");
        }
        if (!kind.equals(secret.getAlgorithm())) {
            throw unusable("tls: private key type does not match public key type");
        }
        if (!matching(open, secret, point)) {
            throw unusable("tls: private key does not match public key");
        }
    }

    /**
     * Whether both are of one pair, told from what stands in them where that is possible: the JDK's
     * first signature takes as long as a whole handshake.
     */
    private static boolean matching(PublicKey open, PrivateKey secret, byte @Nullable [] point) {
        if (open instanceof RSAPublicKey rsa && secret instanceof RSAPrivateCrtKey own) {
            return rsa.getModulus().equals(own.getModulus())
                    && rsa.getPublicExponent().equals(own.getPublicExponent());
        }
        if (point != null) {
            byte[] encoded = open.getEncoded();
            int from = Math.max(0, encoded.length - point.length);
            return Arrays.equals(point, Arrays.copyOfRange(encoded, from, encoded.length));
        }
        return signed(open, secret);
    }

    private static boolean signed(PublicKey open, PrivateKey secret) {
        try {
            String kind = open.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "EdDSA";
            Signature signature = Signature.getInstance(kind);
            signature.initSign(secret);
            byte[] made = signature.sign();
            signature.initVerify(open);
            return signature.verify(made);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
