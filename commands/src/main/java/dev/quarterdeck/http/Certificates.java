package dev.quarterdeck.http;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads certificates (crypto/x509 CertPool.AppendCertsFromPEM and ParseCertificate). */
final class Certificates {
    static final String TYPE = "CERTIFICATE";

    private Certificates() {}

    static X509Certificate parse(byte[] der) throws TlsMaterialException {
        var in = new ByteArrayInputStream(der);
        try {
            var certificate =
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509").generateCertificate(in);
            if (in.available() > 0) {
                throw new CertificateException("trailing data");
            }
            return certificate;
        } catch (GeneralSecurityException e) {
            boolean trailing = "trailing data".equals(e.getMessage());
            throw new TlsMaterialException(
                    TlsMaterialException.Part.IDENTITY,
                    trailing ? "x509: trailing data" : "x509: malformed certificate",
                    e);
        }
    }

    /** Those of a pool: what else is there and what is broken is passed over. */
    static List<X509Certificate> pool(byte[] pem) {
        return pool(pem, new HashSet<>());
    }

    /** The same without those that are known, which are noted. */
    static List<X509Certificate> pool(byte[] pem, Set<ByteBuffer> known) {
        var contents = new ArrayList<byte[]>();
        for (Pem.Block block : Pem.blocks(pem)) {
            boolean plain = block.type().equals(TYPE) && block.headers().isEmpty();
            if (plain && known.add(ByteBuffer.wrap(block.bytes()))) {
                contents.add(block.bytes());
            }
        }
        return whole(contents);
    }

    /** Those that are whole. */
    static List<X509Certificate> whole(List<byte[]> contents) {
        var found = new ArrayList<X509Certificate>();
        for (byte[] der : contents) {
            try {
                found.add(parse(der));
            } catch (TlsMaterialException e) {
                // Others may be whole.
            }
        }
        return found;
    }

    /** Why a pool is empty (client-go transport.createErrorParsingCAData). */
    static String objection(byte[] pem) {
        List<Pem.Block> blocks = Pem.blocks(pem);
        for (Pem.Block block : blocks) {
            if (block.type().equals(TYPE) && block.headers().isEmpty()) {
                try {
                    X509Certificate _ = parse(block.bytes());
                } catch (TlsMaterialException e) {
                    return "failed to parse certificate: " + e.getMessage();
                }
            }
        }
        return ended(pem, blocks)
                ? "no valid certificate authority data seen"
                : "unable to parse bytes as PEM block";
    }

    /** Whether nothing stands behind the last block. */
    private static boolean ended(byte[] pem, List<Pem.Block> blocks) {
        String text = new String(pem, StandardCharsets.ISO_8859_1);
        return !blocks.isEmpty() && text.matches("(?s).*-----[ \\t\\r]*\\n?");
    }
}
