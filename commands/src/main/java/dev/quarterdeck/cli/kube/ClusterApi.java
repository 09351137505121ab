package dev.quarterdeck.cli.kube;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.kubernetes.ApiServer;
import dev.quarterdeck.kubernetes.ClusterAddress;
import dev.quarterdeck.kubernetes.KubeConfig;
import dev.quarterdeck.kubernetes.Overrides;
import dev.quarterdeck.kubernetes.Surroundings;

/** The API server a line means, by its flags and the kubeconfig files. */
public final class ClusterApi implements AutoCloseable {
    private final ApiServer server;

    private ClusterApi(ApiServer server) {
        this.server = server;
    }

    public static ClusterApi of(Call call) {
        Parsed flags = call.flags();
        Surroundings surroundings =
                Surroundings.of(call.world().env(), call.world().home(), call.world().cwd())
                        .watched(call.world().channels().err());
        String file = flags.text("kubeconfig");
        KubeConfig config = KubeConfig.read(file.isEmpty() ? null : file, surroundings);
        return new ClusterApi(
                ApiServer.at(ClusterAddress.resolve(config, overrides(flags), surroundings)));
    }

    private static Overrides overrides(Parsed flags) {
        return new Overrides.Builder()
                .context(flags.text("context"))
                .cluster(flags.text("cluster"))
                .user(flags.text("user"))
                .server(flags.text("server"))
                .token(flags.text("token"))
                .name(flags.text("username"))
                .password(flags.text("password"))
                .namespace(flags.text("namespace"))
                .as(flags.text("as"))
                .asUid(flags.text("as-uid"))
                .asGroups(flags.list("as-group"))
                .authority(flags.text("certificate-authority"))
                .certificate(flags.text("client-certificate"))
                .key(flags.text("client-key"))
                .skipVerify(flags.on("insecure-skip-tls-verify"))
                .serverName(flags.text("tls-server-name"))
                .timeout(flags.text("request-timeout"))
                .uncompressed(flags.on("disable-compression"))
                .build();
    }

    /** Asks for a path with its query, in the form that {@code accept} names; any status counts. */
    public Reply get(String pathAndQuery, String accept) {
        return server.sendAsIs(Request.get(pathAndQuery).header("Accept", accept));
    }

    /** Sends any request; any status counts. */
    public Reply send(Request request) {
        return server.send(request);
    }

    /** The server itself, for what asks more of it; it ends with this. */
    public ApiServer server() {
        return server;
    }

    /** The namespace of the line, or of its context. */
    public String namespace() {
        return server.address().namespace();
    }

    @Override
    public void close() {
        server.close();
    }
}
