package dev.quarterdeck.http;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The names a certificate holds, and why another one does not fit, in crypto/x509's words. */
public final class CertificateNames {
    private static final int DNS = 2;
    private static final int ADDRESS = 7;

    private final X509Certificate certificate;

    public CertificateNames(X509Certificate certificate) {
        this.certificate = certificate;
    }

    /** Why the certificate is not that host's, or null where it is. */
    public @Nullable String mismatch(String host) {
        InetAddress number = HostNumber.of(host);
        return number == null ? wrongName(host) : wrongAddress(host, number);
    }

    private @Nullable String wrongAddress(String host, InetAddress number) {
        List<String> addresses = all(ADDRESS);
        if (addresses.isEmpty()) {
            return "cannot validate certificate for "
                    + host
                    + " because it doesn't contain any IP SANs";
        }
        for (String address : addresses) {
            if (number.equals(HostNumber.of(address))) {
                return null;
            }
        }
        return wanted(addresses, host);
    }

    private @Nullable String wrongName(String host) {
        List<String> names = all(DNS);
        if (names.isEmpty()) {
            return "certificate is not valid for any names, but wanted to match " + host;
        }
        for (String name : names) {
            if (fits(name.toLowerCase(Locale.ROOT), host.toLowerCase(Locale.ROOT))) {
                return null;
            }
        }
        return wanted(names, host);
    }

    private static String wanted(List<String> names, String host) {
        return "certificate is valid for " + String.join(", ", names) + ", not " + host;
    }

    private static boolean fits(String name, String host) {
        if (!name.startsWith("*.")) {
            return name.equals(host);
        }
        int dot = host.indexOf('.');
        return dot > 0 && host.substring(dot).equals(name.substring(1));
    }

    private List<String> all(int kind) {
        var found = new ArrayList<String>();
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            for (List<?> name : names == null ? List.<List<?>>of() : names) {
                if (name.getFirst().equals(kind)) {
                    found.add(String.valueOf(name.get(1)));
                }
            }
        } catch (CertificateParsingException e) {
            // names that cannot be read fit nobody
        }
        return found;
    }

    /** The common name of its subject. */
    public static String commonName(X509Certificate certificate) {
        for (String part : certificate.getSubjectX500Principal().getName().split(",", -1)) {
            if (part.startsWith("CN=")) {
                return part.substring(3);
            }
        }
        return certificate.getSubjectX500Principal().getName();
    }
}
