package dev.quarterdeck.cli.docker;

import java.util.ArrayList;
import java.util.List;

/** Lines with variables before them, for docker and for ours; a plus is a blank inside a word. */
final class RoadCases {
    private static final String TLS = "--tlsverify --tlscacert FOLDER/authority.pem ";

    private static final List<String> HOSTS =
            List.of(
                    "tcp://ROAD",
                    "ROAD",
                    "tcp://ROAD/a%2Fb",
                    "tcp://ROAD/base/",
                    "tcp://ROAD?x=1",
                    "tcp://ROAD#f",
                    "tcp://me:pw@ROAD",
                    "tcp://127.0.0.1:0",
                    "tcp://127.0.0.1:99999",
                    "tcp://127.0.0.1:http",
                    "tcp://127.0.0.1:1:2x",
                    "tcp://[::1",
                    "tcp://[::1]:x",
                    "tcp://a+b:1",
                    "tcp://a%20b:1",
                    "tcp://a%zz:1",
                    "tcp://h/%zz",
                    "tcp://[fe80::1%25lo]:1",
                    "tcp://[fe80::1%lo]:1",
                    "tcp://unix://x",
                    "http://ROAD",
                    "https://ROAD");
    private static final List<String> PAIRS =
            List.of(
                    "rsa.pem rsa.key",
                    "rsa.pem rsa-dek.key",
                    "rsa.pem rsa-encrypted.key",
                    "rsa.pem other.key",
                    "rsa.pem curve.key",
                    "curve.pem curve.key",
                    "edwards.pem edwards.key",
                    "foreign.pem foreign.key",
                    "chain.pem below.key",
                    "key-first.pem key-first.pem",
                    "litter.pem litter.pem",
                    "dos.pem dos.pem",
                    "unended.pem unended.pem",
                    "rsa.key rsa.pem",
                    "text.pem rsa.key",
                    "rsa.pem text.pem",
                    "rsa.pem dh.pem",
                    "malformed.pem rsa.key",
                    "rsa.pem malformed.key",
                    "renamed.pem rsa.key");

    private RoadCases() {}

    static List<String> all() {
        List<String> all = new ArrayList<>();
        addresses(all);
        proxies(all);
        certificates(all);
        return all;
    }

    private static void addresses(List<String> all) {
        for (String host : HOSTS) {
            all.add("-H " + host);
        }
    }

    private static void proxies(List<String> all) {
        String variables = "HTTP_PROXY=http://ROAD HTTPS_PROXY=http://ROAD ";
        for (String host :
                List.of(
                        "my_host:80",
                        "cluster-endpoint:2375",
                        "a.example.com.:2376",
                        "[fd00::1]:2375",
                        "[fd00::1]",
                        "10.96.0.1/base",
                        "b\u00fccher.test:2376")) {
            all.add(variables + "-H tcp://" + host);
            all.add(variables + "-H tcp://" + host + " " + TLS.strip());
        }
        all.add("http_proxy=ROAD -H tcp://cluster-endpoint:1");
        all.add("HTTP_PROXY=http://me:p%40w@ROAD -H tcp://cluster-endpoint:1");
        all.add("HTTPS_PROXY=socks5://me:pw@ROAD -H tcp://cluster-endpoint:1 " + TLS.strip());
        all.add("HTTP_PROXY=socks5://ROAD -H tcp://[fd00::1]:1");
        all.add("HTTPS_PROXY=https://ROAD -H tcp://cluster-endpoint:1 " + TLS.strip());
        all.add("HTTP_PROXY=http://x:99999 -H tcp://ROAD");
        all.add("HTTP_PROXY=http://x:99999 -H tcp://cluster-endpoint:1");
        all.add("HTTP_PROXY=http://127.0.0.1:1 -H tcp://cluster-endpoint:1");
    }

    private static void certificates(List<String> all) {
        for (String pair : PAIRS) {
            String[] two = pair.split(" ", -1);
            String files = "--tlscert FOLDER/%s --tlskey FOLDER/%s".formatted(two[0], two[1]);
            all.add("-H tcp://ROAD " + TLS + files);
        }
        for (String authority :
                List.of(
                        "stranger.pem",
                        "both-authorities.pem",
                        "littered-authority.pem",
                        "malformed-first-authority.pem",
                        "malformed.pem",
                        "text.pem",
                        "empty.pem")) {
            all.add("-H tcp://ROAD --tlsverify --tlscacert FOLDER/" + authority);
            all.add("-H tcp://ROAD --tls --tlscacert FOLDER/" + authority);
        }
        all.add("-H tcp://ROAD --tlsverify --tlscacert=");
        String own = " -H tcp://ROAD --tlsverify --tlscacert= --tlscert FOLDER/rsa.pem";
        all.add("SSL_CERT_FILE=FOLDER/authority.pem" + own + " --tlskey FOLDER/rsa.key");
        all.add("SSL_CERT_FILE=FOLDER/stranger.pem" + own + " --tlskey FOLDER/rsa.key");
        all.add("SSL_CERT_DIR=FOLDER/none:FOLDER/store" + own + " --tlskey FOLDER/rsa.key");
    }
}
