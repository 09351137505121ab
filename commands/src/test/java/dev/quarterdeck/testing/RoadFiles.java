package dev.quarterdeck.testing;

import dev.quarterdeck.http.PemStores;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates and keys as they lie around: alone, together, and with all kinds of litter. */
public final class RoadFiles {
    private static final Pattern DATA = Pattern.compile("DATA\\(([^)]*)\\)");
    private static final String TEXT = "Bag Attributes\n    friendlyName: it: -----BEGIN here\n";
    private static final String BROKEN =
            "-----BEGIN CERTIFICATE-----\nMIIB*not base64*\n-----END CERTIFICATE-----\n";
    private static final String MALFORMED =
            "-----BEGIN CERTIFICATE-----\naGVsbG8=\n-----END CERTIFICATE-----\n";
    private static final String REVOKED =
            "-----BEGIN X509 CRL-----\naGVsbG8=\n-----END X509 CRL-----\n";

    private final Path folder;

    /** Puts all of them into a folder. */
    public RoadFiles(Path folder) throws IOException {
        this.folder = folder;
        for (String name :
                """
                authority.pem stranger.pem server.pem middle.pem dh.pem
                rsa.pem rsa.key rsa-pkcs8.key rsa-dek.key rsa-encrypted.key other.key
                curve.pem curve.key curve-pkcs8.key edwards.pem edwards.key exchange.key
                foreign.pem foreign.key below.pem below.key
                """
                        .strip()
                        .split("\\s+", -1)) {
            Files.write(folder.resolve(name), PemStores.bytes(name));
        }
        pairs(read("rsa.pem"), read("rsa.key"));
        authorities(read("authority.pem"), read("stranger.pem"));
    }

    private void pairs(String certificate, String key) throws IOException {
        String dh = read("dh.pem");
        write("chain.pem", read("below.pem") + read("middle.pem"));
        write("key-first.pem", key + certificate);
        write("key-last.pem", certificate + key);
        write("litter.pem", TEXT + dh + REVOKED + TEXT + certificate + "end\n" + dh + key + TEXT);
        write("dos.pem", (certificate + key).replace("\n", "\r\n"));
        write("unended.pem", (certificate + key).stripTrailing());
        write("indented.pem", " " + certificate + "\t" + key);
        write("empty.pem", "");
        write("text.pem", "hello\n");
        write("broken-first.pem", BROKEN + certificate);
        write("broken-last.pem", certificate + BROKEN);
        write("malformed.pem", MALFORMED);
        write("malformed.key", MALFORMED.replace("CERTIFICATE", "PRIVATE KEY"));
        write("broken.key", BROKEN.replace("CERTIFICATE", "PRIVATE KEY"));
        write("renamed.pem", certificate.replace("CERTIFICATE", "TRUSTED CERTIFICATE"));
        write("two-keys.pem", read("other.key") + key);
    }

    private void authorities(String one, String other) throws IOException {
        write("both-authorities.pem", other + one);
        write("littered-authority.pem", TEXT + REVOKED + one + TEXT);
        write("broken-first-authority.pem", BROKEN + one);
        write("malformed-first-authority.pem", MALFORMED + one);
        write("key-first-authority.pem", read("rsa.key") + one);
        write("headed-authority.pem", one.replaceFirst("-----\n", "-----\nNote: one\n\n"));
        write("dos-authority.pem", one.replace("\n", "\r\n"));
        write("unended-authority.pem", one.stripTrailing());
        Files.createDirectory(folder.resolve("store"));
        write("store/authority", one);
    }

    public Path folder() {
        return folder;
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1);
    }

    /** A text with the folder and the files' contents put in. */
    public String real(String text) throws IOException {
        Matcher matcher = DATA.matcher(text.replace("FOLDER", folder.toString()));
        var out = new StringBuilder();
        while (matcher.find()) {
            byte[] bytes = Files.readAllBytes(folder.resolve(matcher.group(1)));
            String data = '"' + Base64.getEncoder().encodeToString(bytes) + '"';
            matcher.appendReplacement(out, Matcher.quoteReplacement(data));
        }
        return matcher.appendTail(out).toString();
    }
}
