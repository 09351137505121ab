package dev.quarterdeck.cli.docker;

import java.util.ArrayList;
import java.util.List;

/**
 * What the flags of docker that overrule the environment or a file of the client meet there: each
 * of them not given, given, and given as false or without content, beside each state of its
 * setting.
 */
final class FlagCases {
    /** Variables of the environment, the content of config.json, and a line. */
    record Case(String environment, String config, String line) {
        @Override
        public String toString() {
            return "environment {%s} config %s line {%s}".formatted(environment, config, line);
        }
    }

    private final List<Case> cases = new ArrayList<>();

    private FlagCases() {}

    static List<Case> all() {
        FlagCases all = new FlagCases();
        all.encryption();
        all.places();
        all.folders();
        all.formats();
        all.keys();
        all.platforms();
        return List.copyOf(all.cases);
    }

    private void encryption() {
        for (String setting :
                List.of("", " DOCKER_TLS_VERIFY=1", " DOCKER_TLS_VERIFY=", " DOCKER_TLS=1")) {
            String host = "DOCKER_HOST=tcp://SECURE DOCKER_CERT_PATH=FOLDER/certs" + setting;
            lines(
                    host,
                    "{}",
                    "ps -q",
                    "--tls ps -q",
                    "--tls=false ps -q",
                    "--tlsverify ps -q",
                    "--tlsverify=false ps -q",
                    "--tls=false --tlsverify=false ps -q",
                    "--tlscacert= ps -q",
                    "--tlscacert=FOLDER/other.pem ps -q",
                    "--tlscert= --tlskey= ps -q",
                    "--tlscert=FOLDER/none.pem ps -q");
        }
        lines(
                "DOCKER_HOST=tcp://SECURE DOCKER_TLS_VERIFY=1 DOCKER_CERT_PATH=",
                "{}",
                "ps -q",
                "--tlscacert=FOLDER/certs/ca.pem ps -q",
                "--tlscacert=\"FOLDER/certs/ca.pem\" ps -q");
    }

    private void places() {
        for (String setting :
                List.of(
                        "DOCKER_HOST=tcp://PLAIN",
                        "DOCKER_CONTEXT=plain",
                        "DOCKER_HOST=tcp://PLAIN DOCKER_CONTEXT=secure",
                        "DOCKER_HOST= DOCKER_CONTEXT=secure")) {
            lines(
                    setting,
                    "{\"currentContext\":\"other\"}",
                    "ps -q",
                    "-H tcp://PLAIN/given ps -q",
                    "--host=tcp://PLAIN/given ps -q",
                    "--context= ps -q",
                    "--context=other ps -q",
                    "--context=other --tlsverify ps -q",
                    "--context=nowhere ps -q",
                    "--context=other -H tcp://PLAIN ps -q");
        }
        lines("", "{\"currentContext\":\"other\"}", "ps -q", "--context= ps -q");
    }

    private void folders() {
        for (String setting : List.of("", "DOCKER_CONFIG=FOLDER/second", "DOCKER_CONFIG=")) {
            lines(
                    setting,
                    "{\"currentContext\":\"plain\"}",
                    "ps -q",
                    "--config= ps -q",
                    "--config=FOLDER/second ps -q",
                    "--config=FOLDER/home/.docker ps -q");
        }
    }

    private void formats() {
        String files = "{\"psFormat\":\"{{.ID}}\",\"imagesFormat\":\"{{.ID}}\"}";
        for (String list : List.of("ps", "images")) {
            lines(
                    "DOCKER_HOST=tcp://PLAIN",
                    files,
                    list,
                    list + " --format=",
                    list + " --format={{.ID}}!",
                    list + " --format=json --format=",
                    list + " -q",
                    list + " --quiet=false",
                    list + " --no-trunc",
                    list + " --no-trunc=false");
        }
    }

    private void keys() {
        for (String setting : List.of("{}", "{\"detachKeys\":\"ctrl-a\"}")) {
            lines(
                    "DOCKER_HOST=tcp://PLAIN",
                    setting,
                    "exec -d web ls",
                    "exec -d --detach-keys= web ls",
                    "exec -d --detach-keys=ctrl-b web ls");
        }
    }

    private void platforms() {
        for (String setting :
                List.of("", " DOCKER_DEFAULT_PLATFORM=", " DOCKER_DEFAULT_PLATFORM=linux/arm64")) {
            lines(
                    "DOCKER_HOST=tcp://PLAIN" + setting,
                    "{}",
                    "pull shop/web:1",
                    "pull --platform= shop/web:1",
                    "pull --platform=linux/amd64 shop/web:1",
                    "create shop/web:1",
                    "create --platform= shop/web:1");
        }
    }

    private void lines(String environment, String config, String... lines) {
        for (String line : lines) {
            cases.add(new Case(environment.strip(), config, line));
        }
    }
}
