package dev.quarterdeck.describe.others;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a PKCS #10 request asks a certificate for: the subject and its other names. Ported from
 * {@code crypto/x509} of Go.
 */
final class CertificateRequest {
    private static final Pattern PEM =
            Pattern.compile(
                    "(?:^|\n)-----BEGIN CERTIFICATE REQUEST-----\\s*\n(?:[^\n]*: [^\n]*\n)*"
                            + "([A-Za-z0-9+/=\\s]*)-----END CERTIFICATE REQUEST-----");
    private static final String NAME_TYPES = "5504";
    private static final String EXTENSIONS = "2a864886f70d01090e";
    private static final String OTHER_NAMES = "551d11";
    private static final int EMAIL = 0x81;
    private static final int DNS = 0x82;
    private static final int URI = 0x86;
    private static final int IP = 0x87;

    private final Map<Integer, List<String>> subject = new TreeMap<>();
    private final Map<Integer, List<String>> names = new TreeMap<>();

    private CertificateRequest() {}

    /**
     * Reads a request.
     *
     * @throws dev.quarterdeck.model.OpsException where it is none
     */
    static CertificateRequest parse(String pem) {
        Matcher block = PEM.matcher(pem);
        if (!block.find()) {
            throw Der.error("PEM block type must be CERTIFICATE REQUEST");
        }
        byte[] der =
                Base64.getMimeDecoder().decode(block.group(1).getBytes(StandardCharsets.US_ASCII));
        Der whole = new Der(der);
        Der request = whole.element(Der.SEQUENCE).inner();
        if (!whole.done()) {
            throw Der.error("asn1: syntax error: trailing data");
        }
        CertificateRequest out = new CertificateRequest();
        out.read(request.element(Der.SEQUENCE).inner());
        request.element(Der.SEQUENCE);
        request.element(Der.BITS);
        return out;
    }

    private void read(Der request) {
        request.element(Der.INTEGER);
        Der parts = request.element(Der.SEQUENCE).inner();
        request.element(Der.SEQUENCE);
        while (!parts.done()) {
            Der part = parts.element(Der.SET).inner();
            while (!part.done()) {
                Der attribute = part.element(Der.SEQUENCE).inner();
                String type = attribute.element(Der.OBJECT_ID).hex();
                name(type, DerText.of(attribute.element()));
            }
        }
        Der attributes = request.element(0xa0).inner();
        Set<String> seen = new HashSet<>();
        while (!attributes.done()) {
            attribute(attributes.element(Der.SEQUENCE).inner(), seen);
        }
    }

    private void name(String type, @Nullable String value) {
        if (value != null && type.length() == 6 && type.startsWith(NAME_TYPES)) {
            int number = Integer.parseInt(type.substring(4), 16);
            subject.computeIfAbsent(number, none -> new ArrayList<>()).add(value);
        }
    }

    private void attribute(Der attribute, Set<String> seen) {
        if (!attribute.element(Der.OBJECT_ID).hex().equals(EXTENSIONS)) {
            return;
        }
        Der values = attribute.element(Der.SET).inner();
        if (values.done()) {
            return;
        }
        Der extensions = values.element(Der.SEQUENCE).inner();
        while (!extensions.done()) {
            Der extension = extensions.element(Der.SEQUENCE).inner();
            String type = extension.element(Der.OBJECT_ID).hex();
            if (!seen.add(type)) {
                throw Der.error(
                        "x509: certificate request contains duplicate requested extensions");
            }
            if (extension.next(Der.BOOLEAN)) {
                extension.element();
            }
            byte[] value = extension.element(Der.OCTETS).content();
            if (type.equals(OTHER_NAMES)) {
                otherNames(new Der(value).element(Der.SEQUENCE).inner());
            }
        }
    }

    private void otherNames(Der all) {
        while (!all.done()) {
            Der.Element name = all.element();
            byte[] content = name.content();
            switch (name.tag()) {
                case EMAIL -> add(EMAIL, DerText.ia5(content, "x509: SAN rfc822Name is malformed"));
                case DNS -> add(DNS, DerText.ia5(content, "x509: SAN dNSName is malformed"));
                case URI -> {
                    String wrong = "x509: SAN uniformResourceIdentifier is malformed";
                    add(URI, GoUri.text(DerText.ia5(content, wrong)));
                }
                case IP -> {
                    if (content.length != 4 && content.length != 16) {
                        throw Der.error(
                                "x509: cannot parse IP address of length " + content.length);
                    }
                    add(IP, IpText.of(content));
                }
                default -> {
                    // kubectl tells of no other names
                }
            }
        }
    }

    private void add(int type, String name) {
        names.computeIfAbsent(type, none -> new ArrayList<>()).add(name);
    }

    /** The last value of a part of the subject, by the last number of its identifier. */
    String last(int type) {
        List<String> all = all(type);
        return all.isEmpty() ? "" : all.getLast();
    }

    /** All values of a part of the subject. */
    List<String> all(int type) {
        return subject.getOrDefault(type, List.of());
    }

    boolean otherwiseNamed() {
        return !names.isEmpty();
    }

    List<String> hosts() {
        return names.getOrDefault(DNS, List.of());
    }

    List<String> emails() {
        return names.getOrDefault(EMAIL, List.of());
    }

    List<String> uris() {
        return names.getOrDefault(URI, List.of());
    }

    List<String> addresses() {
        return names.getOrDefault(IP, List.of());
    }
}
