package dev.quarterdeck.cli.docker;

import java.util.ArrayList;
import java.util.List;

/**
 * Files of docker's configuration, by the kinds of what can be wrong or unusual with them, each
 * beside a line that shows what of it was taken.
 */
final class ConfigFileCases {
    /**
     * A file's content, what the helper program {@code docker-credential-h} does, and the value of
     * {@code DOCKER_CUSTOM_HEADERS}.
     */
    record Case(String config, String helper, String headers) {
        Case(String config, String helper) {
            this(config, helper, "");
        }

        @Override
        public String toString() {
            return "config %s helper {%s} headers {%s}"
                    .formatted(shown(config), helper, shown(headers));
        }

        private static String shown(String text) {
            return text.replace("\n", "\\n").replace("\ufeff", "\\ufeff");
        }
    }

    private static final String LOGINS = "{\"auths\":{\"r.test:5000\":{%s}}}";

    private final List<Case> cases = new ArrayList<>();

    private ConfigFileCases() {}

    static List<Case> all() {
        var all = new ConfigFileCases();
        all.values();
        all.types();
        all.auths();
        all.names();
        all.headers();
        all.helpers();
        return List.copyOf(all.cases);
    }

    private void values() {
        files(
                "",
                " \n",
                "{} rubbish",
                "{\"psFormat\":\"x\"} {",
                "{",
                "{\"a\":tru",
                "-",
                "null",
                "[]",
                "5",
                "\"x\"",
                "true",
                "\ufeff{}",
                "{é",
                "{\"a\":trué",
                "{\"a\":\"x\n\"}",
                "{\"a\":\"\\q\"}",
                "{\"a\":1,}",
                "{'a':1}");
    }

    private void types() {
        for (String value : List.of("5", "true", "[1]", "{\"a\":1}", "1e400", "null")) {
            files("{\"psFormat\":" + value + "}", "{\"auths\":" + value + "}");
            files("{\"proxies\":{\"default\":" + value + "}}");
            files("{\"HttpHeaders\":{\"X-A\":" + value + ",\"X-B\":\"b\"}}");
            files("{\"auths\":{\"r.test:5000\":" + value + "}}");
        }
        files(
                "{\"proxies\":{\"default\":{\"httpProxy\":5}}}",
                "{\"proxies\":[true]}",
                "{\"plugins\":{\"a\":{\"b\":5}}}",
                "{\"plugins\":{\"a\":\"b\"}}",
                "{\"pruneFilters\":[\"a\",5]}",
                "{\"pruneFilters\":5}",
                "{\"features\":{\"a\":true}}",
                "{\"aliases\":[]}",
                "{\"cliPluginsExtraDirs\":{}}",
                "{\"auths\":{\"r.test:5000\":{\"auth\":\"bWU6cHc=\"}},\"detachKeys\":7,\"x\":[]}",
                "{\"HttpHeaders\":{\"X-A\":\"1\"},\"psFormat\":5,\"credsStore\":6}");
    }

    private void auths() {
        for (String auth :
                List.of(
                        "bWU6cHc=",
                        "bWU6\\r\\ncHc=\\n",
                        "bWU6AHAAdwA=",
                        "",
                        "b",
                        "bWU=",
                        "OnB3",
                        "bWU6",
                        "bWU6cHc",
                        "bWU6cHc=x",
                        "bWU6PGE+",
                        "bWU6cDp3",
                        "bé",
                        "\\u0000bWU6",
                        "bWU6cHc_",
                        "= =",
                        "    ")) {
            files(LOGINS.formatted("\"auth\":\"" + auth + "\",\"identitytoken\":\"i\""));
        }
        files(
                LOGINS.formatted("\"username\":\"u\",\"password\":\"p\",\"email\":\"e\""),
                LOGINS.formatted("\"username\":\"u\",\"auth\":\"bWU6cHc=\""),
                LOGINS.formatted("\"username\":5,\"auth\":\"bWU6cHc=\""),
                LOGINS.formatted("\"username\":null,\"serveraddress\":\"other\""),
                LOGINS.formatted("\"identitytoken\":\"i\",\"registrytoken\":\"r\""),
                LOGINS.formatted("\"registrytoken\":\"r\",\"auth\":false"));
    }

    private void names() {
        for (String name :
                List.of(
                        "https://r.test:5000/v1/",
                        "http://r.test:5000",
                        "r.test:5000/v1/",
                        "https://user@r.test:5000/?x",
                        "R.test:5000",
                        "https://r.test/",
                        "x_y://r.test:5000",
                        "https://r.test:5000x/",
                        "//r.test:5000",
                        "")) {
            files("{\"auths\":{\"" + name + "\":{\"auth\":\"bWU6cHc=\"}}}");
        }
        files(
                "{\"AUTHS\":{\"r.test:5000\":{\"AUTH\":\"bWU6cHc=\"}}}",
                "{\"auths\":{\"r.test:5000\":{\"u\\u017fername\":\"1\",\"Pa\\u017fsword\":\"2\"}}}",
                "{\"auths\":{\"x\":{}},\"Auths\":{\"r.test:5000\":{\"username\":\"1\"}}}",
                "{\"auths\":{\"r.test:5000\":{\"username\":\"1\"}},\"auths\":{\"x\":{}}}",
                "{\"auths\":{\"r.test:5000\":{\"username\":\"1\",\"Username\":\"2\"}}}",
                "{\"auths\":{\"r.test:5000\":{\"username\":\"1\"},\"r.test:5000\":{}}}");
    }

    private void headers() {
        files(
                "{\"HttpHeaders\":{\"X-A\":\"1\"},\"httpheaders\":{\"X-B\":\"2\"}}",
                "{\"HttpHeaders\":{\"X-A\":\"1\"},\"httpheaders\":null}",
                "{\"HttpHeaders\":{\"x-one\":\"1\",\"content-length\":\"7\"}}",
                "{\"HttpHeaders\":{\"X-A\":\"1\",\"Transfer-Encoding\":\"chunked\"}}",
                "{\"HttpHeaders\":{\"X-A\":\"1\",\"host\":\"h\",\"trailer\":\"X-B\"}}",
                "{\"HttpHeaders\":{\"x-registry-auth\":\"e30=\",\"content-type\":\"a/b\"}}",
                "{\"HTTPHEADERS\":{\"X-A\":\"<é>\",\"User-Agent\":\"mine\"}}");
        String file = "{\"HttpHeaders\":{\"X-A\":\"file\",\"X-B\":\"file\"}}";
        for (String headers :
                List.of(
                        "x-a=1",
                        " x-a =1 ,x-c= 2",
                        "\"x-a=1,2\",x-c=3=4",
                        "x-a",
                        "x-a=",
                        "=1",
                        ",",
                        "x-a=1,",
                        "x-a=1,X-A=2",
                        "\"x-a=1",
                        "x-a=\"1\"",
                        "\"x-a=\"\"1\"\"\"",
                        " ",
                        "x-a=1\nx-b=2",
                        "\n\nx-a=1",
                        "User-Agent=mine",
                        "x-a=é")) {
            cases.add(new Case(file, "", headers));
        }
    }

    private void helpers() {
        String logins = "\"auths\":{\"r.test:5000\":{\"username\":\"f\",\"registrytoken\":\"r\"}}";
        for (String helper :
                List.of(
                        "echo '{\"Username\":\"u\",\"Secret\":\"s\"}'",
                        "echo '{\"USERNAME\":\"u\",\"secret\":\"s\"} more'",
                        "echo '{\"Username\":\"<token>\",\"Secret\":\"s\"}'",
                        "echo '{\"Username\":5}'",
                        "echo '{}'",
                        "echo null",
                        "echo '[]'",
                        "true",
                        "echo noise; echo '{\"Username\":\"u\"}'",
                        "echo told >&2; echo '{\"Username\":\"u\",\"Secret\":\"s\"}'",
                        "echo credentials not found in native keychain; exit 1",
                        "echo no credentials server URL; exit 1",
                        "echo broken >&2; exit 3")) {
            cases.add(new Case("{\"credsStore\":\"h\"," + logins + "}", helper));
            cases.add(new Case("{\"CredHelpers\":{\"r.test:5000\":\"h\"}}", helper));
        }
        String helper = "echo '{\"Username\":\"u\",\"Secret\":\"s\"}'";
        cases.add(new Case("{\"credsStore\":\"none\"," + logins + "}", helper));
        cases.add(
                new Case("{\"credsStore\":\"h\",\"credHelpers\":{\"r.test:5000\":\"\"}}", helper));
        cases.add(new Case("{\"credsStore\":\"\"," + logins + "}", helper));
        cases.add(new Case("{\"CREDSSTORE\":\"h\"}", helper));
    }

    private void files(String... contents) {
        for (String content : contents) {
            cases.add(new Case(content, ""));
        }
    }
}
