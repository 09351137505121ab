package dev.quarterdeck.cli.kube;

import java.util.ArrayList;
import java.util.List;

/** Addresses, proxies and certificates in many spellings, for kubectl and for ours. */
final class RoadCases {
    private static final String PROXY = "proxy-url: \"http://ROAD\"";
    private static final String TRUST = "certificate-authority: FOLDER/authority.pem";

    private static final List<String> ADDRESSES =
            List.of(
                    "https://cluster-endpoint:6443",
                    "https://cluster-endpoint.:6443",
                    "https://my_host:6443",
                    "https://a.example.com",
                    "https://A.Example.COM.:6443",
                    "https://a.b.example.com",
                    "https://example.com",
                    "https://.example.com",
                    "https://[fd00::1]:6443",
                    "https://[FD00:0::1]",
                    "https://[fd00::2]",
                    "https://[fe80::1%25eth0]:6443",
                    "https://[::ffff:10.96.0.1]:6443",
                    "https://10.96.0.1:443",
                    "https://10.96.0.1.:443",
                    "https://010.96.0.1:443",
                    "https://10.96.1:443",
                    "https://b\u00fccher.test:6443",
                    "https://B\u00dcCHER.test:6443",
                    "https://b%C3%BCcher.test",
                    "https://stra\u00dfe.test",
                    "https://me:pw@cluster-endpoint:6443",
                    "https://me@cluster-endpoint:6443",
                    "https://me:p%40w@cluster-endpoint:6443",
                    "https://cluster-endpoint:",
                    "https://cluster-endpoint:0",
                    "https://cluster-endpoint/base/",
                    "https://cluster-endpoint//base//x/../y",
                    "https://cluster-endpoint/a%2Fb",
                    "https://cluster-endpoint/a%20b?x=1#f",
                    "https://cluster-endpoint?x=1",
                    "HTTPS://cluster-endpoint",
                    "https://cluster-endpoint:https",
                    "https://cluster-endpoint:-1",
                    "https://[fd00::1",
                    "https://[fd00::1]x",
                    "https://[fd00::1]:x",
                    "https://fd00::1",
                    "https://fd00::1:6443",
                    "https://[10.96.0.1]",
                    "https://[fd00::g]",
                    "https://[fd00:::1]",
                    "https://[1:2:3]",
                    "https://[fe80::1%eth0]",
                    "https://[fe80::1%25]",
                    "https://a[b]",
                    "https://a b",
                    "https://a%20b",
                    "https://%zz",
                    "https://a/%zz",
                    "https://a<b>.test",
                    "http://cluster-endpoint",
                    "http://[fd00::1]:80",
                    "http://[fe80::1%25eth0]:80",
                    "http://me:pw@cluster-endpoint:",
                    "http://b\u00fccher.test:80/base",
                    "cluster-endpoint:80",
                    "cluster-endpoint",
                    "10.96.0.1:80",
                    "[fd00::1]:80",
                    "fd00::1",
                    "cluster-endpoint/",
                    "cluster-endpoint/x",
                    "my_host:80",
                    "ftp://x",
                    "https://",
                    "https:cluster-endpoint",
                    "https:/cluster-endpoint",
                    "://x",
                    ":80",
                    "//cluster-endpoint",
                    "https:///x");
    private static final List<String> NAMES =
            List.of(
                    "my_host",
                    "my_host.",
                    "cluster-endpoint..",
                    "a.example.com.",
                    "A.EXAMPLE.COM",
                    "*.example.com",
                    ".example.com",
                    "10.96.0.1",
                    "10.96.0.2",
                    "fd00::1",
                    "[fd00::1]",
                    "fd00:0::2",
                    "fe80::1%eth0",
                    "b\u00fccher.test",
                    "xn--bcher-kva.test",
                    "under_score.example.com",
                    "-a.example.com",
                    "a b",
                    ".",
                    "wrong");
    private static final List<String> PROXIES =
            List.of(
                    "http://me:pw@ROAD",
                    "http://me@ROAD/",
                    "http://me:p%40w@ROAD/x?y",
                    "HTTP://ROAD",
                    "https://ROAD",
                    "https://me:pw@ROAD",
                    "socks5://ROAD",
                    "socks5://me:pw@ROAD",
                    "socks5://me@ROAD",
                    "http://127.0.0.1:99999",
                    "socks5h://ROAD",
                    "ftp://ROAD",
                    "ROAD",
                    "my_proxy",
                    "my_proxy:80",
                    "http://my_proxy:x",
                    "http://my_proxy:99999",
                    "http://[::1",
                    "http://a b");
    private static final List<String> PAIRS =
            List.of(
                    "rsa.pem rsa.key",
                    "rsa.pem rsa-pkcs8.key",
                    "rsa.pem rsa-dek.key",
                    "rsa.pem rsa-encrypted.key",
                    "rsa.pem other.key",
                    "rsa.pem curve.key",
                    "curve.pem curve.key",
                    "curve.pem curve-pkcs8.key",
                    "curve.pem below.key",
                    "curve.pem edwards.key",
                    "edwards.pem edwards.key",
                    "edwards.pem curve.key",
                    "curve.pem exchange.key",
                    "foreign.pem foreign.key",
                    "below.pem below.key",
                    "chain.pem below.key",
                    "key-first.pem key-first.pem",
                    "key-last.pem key-last.pem",
                    "litter.pem litter.pem",
                    "dos.pem dos.pem",
                    "unended.pem unended.pem",
                    "indented.pem indented.pem",
                    "rsa.pem rsa.pem",
                    "rsa.key rsa.key",
                    "rsa.key rsa.pem",
                    "empty.pem rsa.key",
                    "text.pem rsa.key",
                    "dh.pem rsa.key",
                    "rsa.pem empty.pem",
                    "rsa.pem text.pem",
                    "rsa.pem dh.pem",
                    "broken-first.pem rsa.key",
                    "broken-last.pem rsa.key",
                    "malformed.pem rsa.key",
                    "rsa.pem malformed.key",
                    "rsa.pem broken.key",
                    "renamed.pem rsa.key",
                    "rsa.pem two-keys.pem");
    private static final List<String> AUTHORITIES =
            List.of(
                    "authority.pem",
                    "stranger.pem",
                    "both-authorities.pem",
                    "littered-authority.pem",
                    "broken-first-authority.pem",
                    "malformed-first-authority.pem",
                    "key-first-authority.pem",
                    "headed-authority.pem",
                    "malformed.pem",
                    "rsa.key",
                    "dh.pem",
                    "text.pem",
                    "empty.pem",
                    "server.pem",
                    "dos-authority.pem",
                    "unended-authority.pem");

    private RoadCases() {}

    /**
     * One case.
     *
     * @param cluster what the cluster's entry says beside its server
     * @param environment variables, parted by blanks
     * @param shown the certificate that the server shows
     */
    record Case(String server, String cluster, String user, String environment, String shown) {
        @Override
        public String toString() {
            return "case " + String.join(" | ", server, cluster, user, environment, shown) + "\n";
        }
    }

    static List<Case> all() {
        List<Case> all = new ArrayList<>();
        addresses(all);
        names(all);
        proxies(all);
        certificates(all);
        authorities(all);
        return all;
    }

    private static void addresses(List<Case> all) {
        for (String server : ADDRESSES) {
            all.add(new Case(server, PROXY + ", " + TRUST, "", "", "server"));
        }
    }

    private static void names(List<Case> all) {
        for (String name : NAMES) {
            all.add(named("server", name));
        }
        all.add(named("nameless", "cluster-endpoint"));
        all.add(named("nameless", "cluster-endpoint."));
        all.add(named("nameless", "other"));
        all.add(named("nameless", "10.96.0.1"));
        all.add(named("numberless", "10.96.0.1"));
        all.add(named("numberless", "[fd00::1]"));
        all.add(named("numberless", "c.example.com"));
        all.add(new Case("https://[fd00::1]", PROXY + ", " + TRUST, "", "", "numberless"));
        all.add(new Case("https://my_host", TRUST + ", " + PROXY, "", "", "nameless"));
        all.add(
                new Case(
                        "https://any_thing.",
                        PROXY + ", insecure-skip-tls-verify: true",
                        "",
                        "",
                        "server"));
    }

    private static Case named(String shown, String name) {
        String cluster = PROXY + ", " + TRUST + ", tls-server-name: \"" + name + "\"";
        return new Case("https://10.96.0.1:6443", cluster, "", "", shown);
    }

    private static void proxies(List<Case> all) {
        for (String proxy : PROXIES) {
            for (String server : List.of("https://cluster-endpoint:6443", "http://my_host:80/b")) {
                String cluster = TRUST + ", proxy-url: \"" + proxy + "\"";
                all.add(new Case(server, cluster, "", "", "server"));
            }
            // A name would be asked for, whose answer is another everywhere.
            if (!proxy.matches("my_proxy.*|.*[ \\[].*|.*:x")) {
                String variable = "HTTPS_PROXY=" + proxy;
                all.add(new Case("https://[fd00::1]:6443", TRUST, "", variable, "server"));
            }
        }
        for (String environment :
                List.of(
                        "https_proxy=ROAD",
                        "https_proxy=ROAD HTTPS_PROXY=http://my_proxy:99999",
                        "HTTPS_PROXY=ROAD NO_PROXY=fd00::1,[fd00::1]:6443,fd00::/8",
                        "HTTPS_PROXY=ROAD NO_PROXY=example.com,.endpoint,endpoint,10.0.0.0/8",
                        "HTTPS_PROXY=ROAD NO_PROXY=cluster-endpoint:443",
                        "HTTPS_PROXY=ROAD REQUEST_METHOD=GET")) {
            all.add(new Case("https://cluster-endpoint:6443", TRUST, "", environment, "server"));
        }
        all.add(
                new Case(
                        "http://cluster-endpoint",
                        "",
                        "",
                        "HTTP_PROXY=ROAD REQUEST_METHOD=GET",
                        "server"));
        all.add(new Case("https://ROAD", TRUST, "", "HTTPS_PROXY=http://x:99999", "server"));
        String everywhere = "HTTPS_PROXY=http://x:99999 NO_PROXY=*";
        all.add(new Case("https://ROAD", TRUST, "", everywhere, "server"));
    }

    private static void certificates(List<Case> all) {
        for (String pair : PAIRS) {
            String[] two = pair.split(" ", -1);
            String files = "client-certificate: FOLDER/%s, client-key: FOLDER/%s";
            String data = "client-certificate-data: DATA(%s), client-key-data: DATA(%s)";
            all.add(shown(files.formatted(two[0], two[1])));
            all.add(shown(data.formatted(two[0], two[1])));
        }
        all.add(shown("client-certificate: FOLDER/rsa.pem, client-key-data: DATA(other.key)"));
        all.add(
                new Case(
                        "http://my_host",
                        PROXY,
                        "client-certificate: FOLDER/text.pem, client-key: FOLDER/text.pem",
                        "",
                        "server"));
    }

    private static Case shown(String user) {
        return new Case("https://ROAD", TRUST, user, "", "server");
    }

    private static void authorities(List<Case> all) {
        for (String file : AUTHORITIES) {
            all.add(trusting("certificate-authority: FOLDER/" + file, ""));
            all.add(trusting("certificate-authority-data: DATA(" + file + ")", ""));
        }
        for (String environment :
                List.of(
                        "",
                        "SSL_CERT_FILE=FOLDER/authority.pem",
                        "SSL_CERT_FILE=FOLDER/stranger.pem",
                        "SSL_CERT_FILE=FOLDER/nowhere SSL_CERT_DIR=FOLDER/nowhere",
                        "SSL_CERT_FILE=FOLDER/both-authorities.pem",
                        "SSL_CERT_DIR=FOLDER/store",
                        "SSL_CERT_FILE=FOLDER/stranger.pem SSL_CERT_DIR=FOLDER/none:FOLDER/store",
                        "SSL_CERT_FILE=FOLDER/text.pem SSL_CERT_DIR=FOLDER/nowhere")) {
            all.add(trusting("", environment));
        }
    }

    private static Case trusting(String cluster, String environment) {
        return new Case("https://ROAD", cluster, "", environment, "server");
    }
}
