package dev.quarterdeck.tui.cluster;

import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.ServerRelated;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.ApiServer;
import dev.quarterdeck.kubernetes.ClusterAddress;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.kubernetes.api.Discoverer;
import dev.quarterdeck.kubernetes.api.NoJsonException;
import dev.quarterdeck.kubernetes.api.Resources;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;

/** One context's API server, and what it was found to offer. */
final class Server implements AutoCloseable {
    private static final int NOT_ACCEPTABLE = 406;

    private final ApiServer api;
    private final boolean configured;
    private final Duration answer;
    private @Nullable Resources offered;

    /**
     * A server.
     *
     * @param configured whether a kubeconfig names it; else it is only where one might be
     */
    Server(ClusterAddress address, boolean configured, Duration answer) {
        this.api = ApiServer.at(address);
        this.configured = configured;
        this.answer = answer;
    }

    ClusterAddress address() {
        return api.address();
    }

    boolean configured() {
        return configured;
    }

    /** The answer to a request, which must be there and read within the time given. */
    Reply ask(Request request, Duration deadline) {
        Reply reply = api.send(request, deadline);
        if (reply.status() >= 400) {
            throw StatusError.of(reply);
        }
        return reply;
    }

    /** Sends a request whose answer, of any status, may last; only its beginning is awaited. */
    Reply open(Request request) {
        return api.send(request, answer.multipliedBy(6)).lasting();
    }

    /** The answer as a tree. */
    @Nullable Object tree(Request request) {
        return ask(request.header("Accept", "application/json"), answer.multipliedBy(6)).json();
    }

    /** What a describer may ask it. */
    Related related(Clock clock) {
        return ServerRelated.of(api, clock, clock.getZone());
    }

    /** Asks for a sign of life; a refusal is one too. */
    void ping() {
        api.send(Request.get("/version"), answer).bytes();
    }

    /** What it calls itself, such as {@code k8s v1.36.3}. */
    String product() {
        Object version = ask(Request.get("/version"), answer).json();
        return "k8s " + Json.object(version).getOrDefault("gitVersion", "");
    }

    /** What it offers; asked for once. */
    synchronized Resources offered() {
        Resources known = offered;
        return known == null ? offeredNow() : known;
    }

    /** What it offers now. */
    synchronized Resources offeredNow() {
        try {
            Resources now = new Resources(Discoverer.ask(this::discovery).resources());
            offered = now;
            return now;
        } catch (NoJsonException malformed) {
            String why = "its answer is no JSON: " + malformed.what();
            throw new OpsException(OpsException.Kind.FAILED, why);
        }
    }

    /** A server that has not even the plain form of what is asked for is asked for that alone. */
    private Reply discovery(String path, String accept) {
        Request request = Request.get(path);
        Reply reply = api.send(request.header("Accept", accept), answer.multipliedBy(6));
        if (reply.status() != NOT_ACCEPTABLE) {
            return reply;
        }
        reply.close();
        return api.send(request.header("Accept", "application/json"), answer.multipliedBy(6));
    }

    @Override
    public void close() {
        api.close();
    }
}
