package dev.quarterdeck.cli.docker;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Odd answers of an engine, each beside the lines that ask for them. */
final class OddCases {
    /** What an engine answers to a request for a path, and a line that asks. */
    record Case(String path, String body, String line) {
        @Override
        public String toString() {
            return "%s answers %s to docker %s".formatted(path, printable(body), line);
        }

        private static String printable(String text) {
            StringBuilder shown = new StringBuilder();
            for (byte unit : text.strip().getBytes(StandardCharsets.ISO_8859_1)) {
                boolean plain = unit >= ' ' && unit < 0x7f;
                shown.append(plain ? "" + (char) unit : "\\x%02x".formatted(unit));
            }
            return shown.toString();
        }
    }

    private final List<Case> cases = new ArrayList<>();

    private OddCases() {}

    static List<Case> all() {
        OddCases all = new OddCases();
        all.containers();
        all.images();
        all.inspections();
        all.histories();
        all.processes();
        all.logs();
        return List.copyOf(all.cases);
    }

    private void containers() {
        for (String fields :
                List.of(
                        "",
                        "\"Names\":null",
                        "\"Names\":[]",
                        "\"Names\":[\"\"]",
                        "\"Names\":[\"\",\"/web\"]",
                        "\"Names\":[\"/\"]",
                        "\"Names\":[null]",
                        "\"Names\":[\"web\"]",
                        "\"Names\":[\"/other/alias\",\"/web\"]",
                        "\"Names\":[\"/a/b\",\"/c/d\"]",
                        "\"Names\":[\"/\\u00e9\",\"/\\u00fc\"]",
                        "\"Image\":\"\",\"ImageID\":\"\"",
                        "\"Image\":\"sha256:0123456789abcdef\",\"ImageID\":\"sha256:0123456789abcdef\"",
                        "\"Image\":\"0123456789ab\",\"ImageID\":\"sha256:0123456789abcdef\"",
                        "\"Image\":\"UPPER@case\",\"ImageID\":null",
                        "\"Command\":null",
                        "\"Command\":\"\"",
                        "\"Command\":\"a\\tb\\n\\\"c\\\" \\u00e9\"",
                        "\"Created\":-1",
                        "\"Created\":1",
                        "\"Created\":253402300800",
                        "\"Created\":-99999999999",
                        "\"Ports\":null",
                        "\"Ports\":[null]",
                        "\"Ports\":[{}]",
                        "\"Ports\":[{\"PrivatePort\":80}]",
                        "\"Ports\":[{\"IP\":\"::\",\"PrivatePort\":80,\"PublicPort\":80,\"Type\":\"tcp\"}]",
                        "\"Ports\":[{\"IP\":\"\",\"PrivatePort\":80,\"PublicPort\":81,\"Type\":\"udp\"}]",
                        "\"Ports\":[{\"IP\":\"nonsense\",\"PrivatePort\":1,\"PublicPort\":2,\"Type\":\"\"}]",
                        "\"Labels\":null",
                        "\"Labels\":{\"\":\"\",\"b\":null,\"a\":\"x,y\"}",
                        "\"State\":null,\"Status\":null",
                        "\"State\":\"strange\",\"Status\":\"\"",
                        "\"SizeRw\":-1,\"SizeRootFs\":-1",
                        "\"SizeRw\":1,\"SizeRootFs\":0",
                        "\"Mounts\":null",
                        "\"Mounts\":[null]",
                        "\"Mounts\":[{},{\"Name\":\"\",\"Source\":null},{\"Source\":\"/a/very/long/source/path\"}]",
                        "\"NetworkSettings\":null",
                        "\"NetworkSettings\":{\"Networks\":null}",
                        "\"NetworkSettings\":{\"Networks\":{\"b\":null}}",
                        "\"NetworkSettings\":{\"Networks\":{\"a\":{}}}",
                        "\"HostConfig\":null,\"Unknown\":{\"deep\":[1,2]}",
                        "\"ImageManifestDescriptor\":null",
                        "\"ImageManifestDescriptor\":{\"platform\":null}")) {
            String more = fields.isEmpty() ? "" : "," + fields;
            String body = "[{\"Id\":\"0123456789abcdef0123\"" + more + "}]";
            lines("containers/json", body, "ps -a", "ps -a -s --no-trunc --format json");
        }
        lines("containers/json", "[]", "ps", "ps -q", "ps --format json");
        lines("containers/json", "null", "ps", "ps -q");
        lines("containers/json", "[null]", "ps", "ps -q");
        lines("containers/json", "[{}]", "ps", "ps -q");
        lines(
                "containers/json",
                "[{\"Id\":\"short\"},{\"Id\":\"sha256:0123456789abcdef\"}]",
                "ps -q");
    }

    private void images() {
        for (String fields :
                List.of(
                        "",
                        "\"RepoTags\":null,\"RepoDigests\":null",
                        "\"RepoTags\":[],\"RepoDigests\":[]",
                        "\"RepoTags\":[\"<none>:<none>\"],\"RepoDigests\":[\"<none>@<none>\"]",
                        "\"RepoTags\":[\"<none>:<none>\"]",
                        "\"RepoTags\":[\"\"]",
                        "\"RepoTags\":[null]",
                        "\"RepoTags\":[\"plain\"]",
                        "\"RepoTags\":[\"UPPER:1\",\"b:1\"]",
                        "\"RepoTags\":[\"host:5000/a/b:1\",\"a\"],\"RepoDigests\":null",
                        "\"RepoDigests\":[\"a@sha256:" + "0".repeat(64) + "\"]",
                        "\"RepoDigests\":[\"a@nonsense\",\"b\"]",
                        "\"RepoTags\":[\"a:1\"],\"RepoDigests\":[\"a@sha256:"
                                + "0".repeat(64)
                                + "\",\"b@sha256:"
                                + "1".repeat(64)
                                + "\"]",
                        "\"RepoTags\":[\"a:1\"],\"Created\":-1",
                        "\"RepoTags\":[\"a:1\"],\"Size\":-1",
                        "\"RepoTags\":[\"a:1\"],\"Size\":-1,\"SharedSize\":-1,\"Containers\":-1",
                        "\"RepoTags\":[\"a:1\"],\"Size\":10,\"SharedSize\":20,\"Containers\":2",
                        "\"RepoTags\":[\"a:1\"],\"Labels\":null,\"Manifests\":[null]")) {
            String more = fields.isEmpty() ? "" : "," + fields;
            String body = "[{\"Id\":\"sha256:0123456789abcdef0123\"" + more + "}]";
            lines("images/json", body, "images", "images --digests", "images --format json");
        }
        lines("images/json", "null", "images", "images -q");
        lines("images/json", "[null]", "images", "images -q");
        lines("images/json", "[{}]", "images", "images -q");
    }

    private void inspections() {
        for (String body :
                List.of(
                        "{}",
                        "{\"Id\":\"0123\"}",
                        "{\"Id\":\"0123\",\"State\":null,\"Config\":null}",
                        "{\"Id\":\"0123\",\"NetworkSettings\":{\"Ports\":null}}",
                        "{\"Id\":\"0123\",\"NetworkSettings\":{\"Ports\":{\"80/tcp\":null}}}",
                        "{\"Id\":\"0123\",\"NetworkSettings\":{\"Ports\":{\"80/tcp\":[{}]}}}",
                        "{\"Id\":\"0123\",\"Unknown\":[null,1.50,1e3,\"\\u003c\"]}")) {
            lines("containers/web/json", body, "inspect web", "container inspect web");
            lines("containers/web/json", body, "inspect -f {{.Id}} web");
        }
        for (String body :
                List.of(
                        "{\"Id\":\"0123\",\"NetworkSettings\":{}}",
                        "{\"Id\":\"0123\",\"NetworkSettings\":{\"Ports\":null}}",
                        "{\"Id\":\"0123\",\"NetworkSettings\":{\"Ports\":{\"80/tcp\":null}}}",
                        "{\"Id\":\"0123\",\"NetworkSettings\":{\"Ports\":{\"80/tcp\":[{}]}}}",
                        "{\"Id\":\"0123\",\"NetworkSettings\":{\"Ports\":{\"80\":[{\"HostIp\":null,\"HostPort\":\"1\"}]}}}")) {
            lines("containers/web/json", body, "port web", "port web 80");
        }
    }

    private void histories() {
        for (String body :
                List.of(
                        "null",
                        "[]",
                        "[null]",
                        "[{}]",
                        "[{\"Id\":\"<missing>\",\"Created\":-1,\"CreatedBy\":null,\"Size\":-1}]",
                        "[{\"Id\":\"sha256:0123456789abcdef\",\"Created\":0,\"Size\":0,\"Tags\":null}]",
                        "[{\"Id\":\"\",\"Comment\":\"a\\tb\",\"CreatedBy\":\"x\\ny\"}]")) {
            lines("images/web/history", body, "history web", "history --no-trunc -H=false web");
        }
    }

    private void processes() {
        for (String body :
                List.of(
                        "{}",
                        "null",
                        "{\"Titles\":null,\"Processes\":null}",
                        "{\"Titles\":[\"PID\"],\"Processes\":null}",
                        "{\"Titles\":[\"PID\",\"CMD\"],\"Processes\":[null,[],[\"1\"],[\"1\",\"a\",\"b\"]]}",
                        "{\"Titles\":[\"\",null],\"Processes\":[[null,\"x\"]]}")) {
            lines("containers/web/top", body, "top web");
        }
    }

    private void logs() {
        String one = frame(1, "one\n");
        for (String body :
                List.of(
                        "",
                        one,
                        one + frame(3, "Error grabbing logs: unexpected EOF"),
                        frame(3, "") + one,
                        one + frame(7, "x"),
                        one + frame(200, "x"),
                        one + "\1\0\0",
                        one + "\1\0\0\0\0\0\0\11cut",
                        one + "\2\0\0\0\0\0\0\0" + frame(2, "two\n"),
                        one + frame(0, "in"),
                        "no frame at all")) {
            lines("containers/0123/logs", body, "logs web");
        }
    }

    private static String frame(int kind, String text) {
        return (char) kind + "\0\0\0\0\0\0" + (char) text.length() + text;
    }

    private void lines(String path, String body, String... lines) {
        for (String line : lines) {
            cases.add(new Case(path, body, line));
        }
    }
}
