package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.demo.Request;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Finds out what a request wants, and who answers it. */
final class Api {

    private static final String BEARER = "Bearer ";

    private final Cluster cluster;
    private final byte[] token;
    private final Reads reads;
    private final Writes writes;
    private final Watching watching;
    private final LogAnswer logs;
    private final ExecAnswer execs;
    private final Metrics metrics;

    Api(Cluster cluster, String token) {
        this.cluster = cluster;
        this.token = token.getBytes(StandardCharsets.UTF_8);
        this.reads = new Reads(cluster);
        this.writes = new Writes(cluster);
        this.watching = new Watching(cluster);
        this.logs = new LogAnswer(cluster);
        this.execs = new ExecAnswer(cluster);
        this.metrics = new Metrics(cluster);
    }

    void answer(Request sent, Reply reply) throws IOException, InterruptedException {
        Request request = admitted(sent);
        cluster.catchUp();
        String path = request.path();
        Tree fixed = Discovery.answer(path, request);
        if (fixed != null) {
            only("GET", request);
            if (fixed.kind().equals("APIGroupDiscoveryList")) {
                reply.discovery(fixed);
            } else {
                reply.json(200, fixed);
            }
        } else if (path.endsWith("z") && Discovery.HEALTH.contains(path)) {
            reply.text(200, "ok");
        } else {
            resource(request, reply);
        }
    }

    /**
     * The request without the token, which is the first part of its path: kubectl sends credentials
     * over TLS only, but it keeps to the path of the server's address. A bearer token will do too.
     */
    private Request admitted(Request request) {
        String said = request.headers().getOrDefault("authorization", "");
        if (said.startsWith(BEARER) && same(said.substring(BEARER.length()))) {
            return request;
        }
        int slash = request.path().indexOf('/', 1);
        if (slash < 0 || !same(request.path().substring(1, slash))) {
            throw StatusError.unauthorized();
        }
        return request.at(request.path().substring(slash));
    }

    private boolean same(String secret) {
        return MessageDigest.isEqual(token, secret.getBytes(StandardCharsets.UTF_8));
    }

    private static void only(String method, Request request) {
        if (!request.method().equals(method) && !request.method().equals("HEAD")) {
            throw StatusError.notAllowed();
        }
    }

    private void resource(Request request, Reply reply) throws IOException, InterruptedException {
        ApiPath path = request.path().startsWith("/api") ? ApiPath.parse(request.path()) : null;
        if (path == null) {
            if (Discovery.serves(request.path())) {
                throw StatusError.noSuchResource();
            }
            reply.text(404, "404 page not found\n");
        } else if (path.kind().measured()) {
            only("GET", request);
            reply.json(200, metrics.answer(path, request));
        } else if (path.kind().is("pods") && path.sub().equals("attach")) {
            throw unplayed(path, "read no input of their own: see logs, or enter them by exec");
        } else if (path.kind().is("pods") && path.sub().equals("portforward")) {
            throw unplayed(path, "listen on no ports: a real cluster's do");
        } else if (request.method().equals("GET") || request.method().equals("HEAD")) {
            read(path, request, reply);
        } else {
            writes.answer(path, request, reply);
        }
    }

    /** What only a real cluster has; for an object that is not there that comes first. */
    private StatusError unplayed(ApiPath path, String why) {
        Tree pod = cluster.object(path);
        return StatusError.badRequest("the demo's pods, such as " + pod.name() + ", " + why);
    }

    private void read(ApiPath path, Request request, Reply reply)
            throws IOException, InterruptedException {
        boolean watch = Query.flag(request, "watch");
        if (path.sub().equals("log") && path.kind().is("pods")) {
            logs.answer(path, request, reply);
        } else if (path.sub().equals("exec") && path.kind().is("pods")) {
            execs.answer(path, request, reply);
        } else if (watch && path.sub().isEmpty()) {
            watching.answer(path, request, reply);
        } else if (path.name().isEmpty()) {
            reply.json(200, reads.list(path, request));
        } else {
            reply.json(200, reads.get(path, request));
        }
    }
}
