package dev.quarterdeck.describe.others;

import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.Events;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Selectors;
import dev.quarterdeck.describe.Times;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.gotemplate.GoPrint;
import dev.quarterdeck.kubernetes.api.KubeDuration;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Requests for certificates to be signed. Ported from {@code
 * k8s.io/kubectl/pkg/describe/describe.go}.
 */
final class RequestDescriber {
    private static final int COMMON_NAME = 3;
    private static final int SERIAL_NUMBER = 5;
    private static final Map<String, Integer> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("Organization", 10);
        PARTS.put("Organizational Unit", 11);
        PARTS.put("Country", 6);
        PARTS.put("Locality", 7);
        PARTS.put("Province", 8);
        PARTS.put("StreetAddress", 9);
        PARTS.put("PostalCode", 17);
    }

    private RequestDescriber() {}

    static void request(Tree object, Related related, Description out) {
        byte[] pem = Base64.getDecoder().decode(object.text("spec", "request"));
        CertificateRequest request =
                CertificateRequest.parse(new String(pem, StandardCharsets.ISO_8859_1));
        Tree spec = object.at("spec");
        out.row(0, "Name:", object.name());
        out.row(0, "Labels:", Selectors.labels(object.map("metadata", "labels")));
        out.row(0, "Annotations:", Selectors.labels(object.map("metadata", "annotations")));
        String created = Times.full(related, object, "metadata", "creationTimestamp");
        out.row(0, "CreationTimestamp:", created);
        out.row(0, "Requesting User:", spec.text("username"));
        if (!spec.text("signerName").isEmpty()) {
            out.row(0, "Signer:", spec.text("signerName"));
        }
        if (spec.has("expirationSeconds")) {
            Instant end = Instant.EPOCH.plusSeconds(spec.number("expirationSeconds"));
            out.row(0, "Requested Duration:", KubeDuration.human(Instant.EPOCH, end));
        }
        out.row(0, "Status:", status(object.at("status")));
        subject(request, out);
        if (request.otherwiseNamed()) {
            out.row(0, "Subject Alternative Names:");
            list("DNS Names", request.hosts(), out);
            list("Email Addresses", request.emails(), out);
            list("URIs", request.uris(), out);
            list("IP Addresses", request.addresses(), out);
        }
        Events.ofObject(object, related, out);
    }

    private static String status(Tree status) {
        List<String> types =
                status.list("conditions").stream().map(one -> one.text("type")).toList();
        String decision = types.contains("Approved") ? "Approved" : "Pending";
        return (types.contains("Denied") ? "Denied" : decision)
                + (types.contains("Failed") ? ",Failed" : "")
                + (status.text("certificate").isEmpty() ? "" : ",Issued");
    }

    private static void subject(CertificateRequest request, Description out) {
        out.row(0, "Subject:");
        out.row(0, "", "Common Name:", request.last(COMMON_NAME));
        out.row(0, "", "Serial Number:", request.last(SERIAL_NUMBER));
        PARTS.forEach((title, type) -> list(title, request.all(type), out));
    }

    /** kubectl takes the values for a format: a percent sign in one begins a verb. */
    private static void list(String title, List<String> values, Description out) {
        if (!values.isEmpty()) {
            String text = GoPrint.format(String.join("\n\t\t", values));
            out.write(0, "\t" + title + ":\t").write(0, text).write(0, "\n");
        }
    }
}
