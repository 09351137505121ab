package dev.quarterdeck.cli;

import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.FlagType;

/** The flags that docker takes before its command. */
final class DockerFlags {
    private DockerFlags() {}

    /**
     * All of them.
     *
     * @param folder where docker's configuration lies, for the help
     */
    static FlagSet in(String folder) {
        return FlagSet.of(
                        path("config", "Location of client config files", folder),
                        Flag.string(
                                "context",
                                'c',
                                "Name of the context to use to connect to the daemon (overrides"
                                        + " DOCKER_HOST env var and default context set with"
                                        + " \"docker context use\")"),
                        Flag.bool("debug", 'D', "Enable debug mode"),
                        Flag.bool("help", 'h', "Print usage").hide(),
                        Flag.of(FlagType.LIST, "host", 'H', "Daemon socket to connect to"),
                        Flag.string(
                                        "log-level",
                                        'l',
                                        "Set the logging level (\"debug\", \"info\", \"warn\","
                                                + " \"error\", \"fatal\")")
                                .standing("info"),
                        Flag.bool("tls", "Use TLS; implied by --tlsverify"),
                        path("tlscacert", "Trust certs signed only by this CA", folder + "/ca.pem"),
                        path("tlscert", "Path to TLS certificate file", folder + "/cert.pem"),
                        path("tlskey", "Path to TLS key file", folder + "/key.pem"),
                        Flag.bool("tlsverify", "Use TLS and verify the remote"),
                        Flag.bool("version", 'v', "Print version information and quit"))
                .stopAtFirstArgument();
    }

    private static Flag path(String name, String help, String standard) {
        return Flag.string(name, help).standing(standard);
    }
}
