package dev.quarterdeck.http;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The names a certificate holds, and why another one does not fit (crypto/x509 verify.go). */
public final class CertificateNames {
    private static final int DNS = 2;
    private static final int ADDRESS = 7;
    private static final int MOST_TOLD = 100;
    private static final String ALTERNATIVE_NAMES = "2.5.29.17";

    private final X509Certificate certificate;

    public CertificateNames(X509Certificate certificate) {
        this.certificate = certificate;
    }

    /** Why the certificate is not that host's, or null where it is. */
    public @Nullable String mismatch(String host) {
        boolean brackets = host.length() >= 3 && host.startsWith("[") && host.endsWith("]");
        String bare = brackets ? host.substring(1, host.length() - 1) : host;
        InetAddress number = HostNumber.of(bare);
        if (number != null) {
            return addresses().contains(number) ? null : told(bare, number);
        }
        String wanted = lower(host);
        boolean name = valid(wanted, false);
        for (String held : all(DNS)) {
            if (name && valid(held, true) ? fits(held, wanted) : same(held, wanted)) {
                return null;
            }
        }
        return told(host, HostNumber.of(host));
    }

    private String told(String host, @Nullable InetAddress number) {
        boolean plain = certificate.getExtensionValue(ALTERNATIVE_NAMES) == null;
        if (plain && fits(commonName(certificate), lower(host))) {
            return "certificate relies on legacy Common Name field, use SANs instead";
        }
        List<String> held =
                number == null ? all(DNS) : addresses().stream().map(HostNumber::text).toList();
        if (number != null && held.isEmpty()) {
            return "cannot validate certificate for "
                    + host
                    + " because it doesn't contain any IP SANs";
        }
        if (held.size() >= MOST_TOLD) {
            String kind = number == null ? " names" : " IP SANs";
            return "certificate is valid for " + held.size() + kind + ", but none matched " + host;
        }
        String names = String.join(", ", held);
        return names.isEmpty()
                ? "certificate is not valid for any names, but wanted to match " + host
                : "certificate is valid for " + names + ", not " + host;
    }

    /** Whether this is a host's name by the letters in it; a pattern may begin with a star. */
    private static boolean valid(String text, boolean pattern) {
        String name = !pattern && text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        if (name.isEmpty() || name.equals("*")) {
            return false;
        }
        String[] labels = name.split("\\.", -1);
        for (int i = 0; i < labels.length; i++) {
            boolean star = pattern && i == 0 && labels[i].equals("*");
            if (!star && !label(labels[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean label(String label) {
        return !label.isEmpty()
                && label.charAt(0) != '-'
                && label.chars()
                        .allMatch(
                                c ->
                                        c == '-'
                                                || c == '_'
                                                || c < 0x80 && Character.isLetterOrDigit(c));
    }

    /** A star stands for the whole first label; a dot at the host's end says nothing. */
    private static boolean fits(String pattern, String host) {
        String name = lower(pattern);
        String wanted = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (name.isEmpty() || wanted.isEmpty()) {
            return false;
        }
        int dot = wanted.indexOf('.');
        return name.startsWith("*.")
                ? dot >= 0 && wanted.substring(dot).equals(name.substring(1))
                : name.equals(wanted) || name.equals("*") && dot < 0;
    }

    private static boolean same(String one, String other) {
        boolean nothing = one.isEmpty() || one.equals(".");
        return !nothing && lower(one).equals(lower(other));
    }

    /** In lower case, but of other letters than ASCII's none. */
    private static String lower(String text) {
        var out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            out.setCharAt(i, c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return out.toString();
    }

    private List<InetAddress> addresses() {
        var found = new ArrayList<InetAddress>();
        for (String address : all(ADDRESS)) {
            InetAddress number = HostNumber.of(address);
            if (number != null) {
                found.add(number);
            }
        }
        return found;
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

    /** The common name of its subject, or nothing. */
    private static String commonName(X509Certificate certificate) {
        return part(certificate, "CN=");
    }

    private static String part(X509Certificate certificate, String kind) {
        for (String part : certificate.getSubjectX500Principal().getName().split(",", -1)) {
            if (part.startsWith(kind)) {
                return part.substring(kind.length());
            }
        }
        return "";
    }

    /** What an authority is called in messages (x509.UnknownAuthorityError). */
    static String called(X509Certificate certificate) {
        String name = commonName(certificate);
        if (!name.isEmpty()) {
            return name;
        }
        String organization = part(certificate, "O=");
        return organization.isEmpty() ? "serial:" + certificate.getSerialNumber() : organization;
    }
}
