package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.demo.DemoLines;
import dev.quarterdeck.demo.Hash;
import dev.quarterdeck.demo.Script;
import dev.quarterdeck.demo.Script.Chatter;
import dev.quarterdeck.demo.Script.Story;
import dev.quarterdeck.demo.Script.Story.Step;

/** How each of the demo's images behaves; all others run on and keep silent. */
final class Habits {

    private Habits() {}

    static Habit of(String image) {
        return switch (image) {
            case "nginx:1.29-alpine" -> talks(4, 38, 700, DemoLines::access);
            case "shop/web:5.1", "shop/web:5.2" ->
                    talks(12, 61, 600, DemoLines::access).readyAfter(6_000);
            case "shop/cart:2.3" -> talks(31, 118, 900, DemoLines::json).readyAfter(3_000);
            case "shop/payments:1.8" -> talks(22, 96, 1_100, DemoLines::json);
            case "shop/payments:1.9" ->
                    Habit.STEADY.ends(4_200, 1).readyAfter(9_000).writes(payments()).uses(3, 40);
            case "shop/worker:2.3" -> talks(48, 164, 1_100, DemoLines::worker);
            case "shop/mailer:0.9" -> Habit.STEADY.ends(71_000, 137).writes(mailer()).uses(9, 126);
            case "shop/migrate:2.3" -> Habit.STEADY.ends(-2, 0).writes(waiting());
            case "getmeili/meilisearch:v1.12" ->
                    talks(6, 212, 10_000, DemoLines::search).readyAfter(-1);
            case "postgres:16" -> talks(64, 412, 1_900, DemoLines::database).readyAfter(4_000);
            case "redis:7.4-alpine" -> talks(9, 22, 13_000, DemoLines::cache);
            case "registry.shop.example/recommend:0.4", "shop/recommend:0.4" ->
                    Habit.STEADY.notToBeHad();
            case "shop/probe:1.2" -> Habit.STEADY.ends(6_500, 0).writes(probe());
            case "restic/restic:0.18.1" -> Habit.STEADY.ends(63_000, 0).writes(backup());
            case "shop/import:1.4" -> Habit.STEADY.ends(2_400, 7).writes(imports());
            case "shop/thumbnails:3.0" -> Habit.STEADY.ends(48_000, 0).writes(thumbnails());
            default -> system(image);
        };
    }

    private static Habit system(String image) {
        int colon = image.lastIndexOf(':');
        int slash = image.lastIndexOf('/');
        return switch (image.substring(slash + 1, colon > slash ? colon : image.length())) {
            case "kube-apiserver" -> Habit.STEADY.uses(62, 318);
            case "etcd" -> Habit.STEADY.uses(31, 94);
            case "kube-controller-manager" -> Habit.STEADY.uses(18, 61);
            case "kube-scheduler" -> Habit.STEADY.uses(5, 29);
            case "kube-proxy" -> Habit.STEADY.uses(2, 24).writes(proxy());
            case "coredns" -> Habit.STEADY.uses(3, 19).writes(coredns());
            case "node" -> Habit.STEADY.uses(27, 142);
            case "prometheus" -> Habit.STEADY.uses(88, 742);
            case "grafana" -> Habit.STEADY.uses(7, 96);
            default -> Habit.STEADY;
        };
    }

    private static Habit talks(int cpu, int memory, long period, Chatter.Style style) {
        Script script = new Chatter(Hash.seed("log" + cpu), period, style);
        return Habit.STEADY.uses(cpu, memory).writes(script);
    }

    private static Step out(long millis, String text) {
        return new Step(millis, false, text);
    }

    private static Step error(long millis, String text) {
        return new Step(millis, true, text);
    }

    private static Script payments() {
        return Story.of(
                out(20, "payments 1.9 starting"),
                out(140, "config: /etc/payments/payments.yaml"),
                out(410, "connecting to ledger at db.shop.svc:5432"),
                error(900, "ledger: migration 0042_currency_codes is missing"),
                error(4_100, "fatal: schema version 41, need 42: run the migrations first"));
    }

    private static Script mailer() {
        return Story.of(
                out(30, "mailer 0.9 listening on :8025"),
                out(1_200, "queue: 18,204 messages waiting"),
                out(9_000, "loading all templates into memory"),
                out(31_000, "heap 64 MiB of 128 MiB"),
                out(52_000, "heap 101 MiB of 128 MiB"),
                error(69_800, "heap 126 MiB of 128 MiB: sending slows down"));
    }

    private static Script waiting() {
        return Story.of(
                out(20, "waiting for migrations of schema shop"),
                out(5_000, "schema version 41, need 42"),
                out(65_000, "still waiting: schema version 41, need 42"));
    }

    private static Script probe() {
        return Story.of(
                out(40, "GET http://web.shop.svc/healthz"),
                out(600, "200 OK in 41 ms"),
                out(900, "GET http://cart.shop.svc:8080/healthz"),
                out(1_400, "200 OK in 12 ms"),
                out(6_400, "all well"));
    }

    private static Script backup() {
        return Story.of(
                out(900, "repository 7c1b2a9f opened (version 2, compression level auto)"),
                out(2_000, "using parent snapshot 41d0e8b2"),
                out(61_000, "Files:          12 new,    48 changed, 10522 unmodified"),
                out(61_010, "Added to the repository: 18.204 MiB (6.117 MiB stored)"),
                out(61_400, "snapshot 9a41c0de saved"));
    }

    private static Script imports() {
        return Story.of(
                out(20, "import-orders 1.4"),
                out(400, "reading /data/orders.csv: 1,204 rows"),
                error(2_300, "row 418: unknown currency \"XBT\""),
                error(2_310, "giving up: 417 of 1,204 rows imported"));
    }

    private static Script thumbnails() {
        return Story.of(
                out(100, "412 images to do"),
                out(16_000, "137 of 412"),
                out(32_000, "274 of 412"),
                out(47_500, "412 of 412"));
    }

    private static Script coredns() {
        return Story.of(
                out(10, ".:53"),
                out(12, "[INFO] plugin/reload: Running configuration SHA512 = 591cf328cccc12bc"),
                out(14, "CoreDNS-1.14.1"),
                out(15, "linux/amd64, go1.26.3, 7dcba7b"));
    }

    private static Script proxy() {
        return Story.of(
                out(
                        10,
                        "I0101 00:00:00.000000       1 server_linux.go:53] \"Using iptables"
                                + " proxy\""),
                out(
                        90,
                        "I0101 00:00:00.000000       1 shared_informer.go:356] \"Caches are"
                                + " synced\""));
    }
}
