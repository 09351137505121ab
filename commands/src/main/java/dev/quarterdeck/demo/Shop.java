package dev.quarterdeck.demo;

import java.time.Duration;

/** The demo: a little web shop and a few containers that show what can become of one. */
final class Shop {

    private static final long MIB = 1L << 20;
    private static final String FAILING = "wget -q -O- http://127.0.0.1:7700/nosuch";

    private Shop() {}

    static void set(Stage stage) {
        ShopImages.all().forEach(stage::image);
        stage.tag("busybox:1.35", "busybox:latest");
        others(stage);
        services(stage);
    }

    private static void services(Stage stage) {
        stage.running(database(), Duration.ofHours(52));
        stage.running(cache(), Duration.ofHours(52).minusSeconds(2));
        stage.health(stage.running(search(), Duration.ofHours(9)), "unhealthy");
        stage.running(worker(), Duration.ofMinutes(195));
        stage.running(cart(), Duration.ofMinutes(193));
        stage.health(stage.running(web(), Duration.ofMinutes(192)), "healthy");
    }

    private static void others(Stage stage) {
        stage.exited(backup(), Duration.ofHours(31), Duration.ofHours(30), 0);
        stage.exited(fail7(), Duration.ofHours(3), Duration.ofHours(3).minusSeconds(4), 7);
        stage.looping(loop(), Duration.ofMinutes(9), 17);
        stage.paused(held(), Duration.ofMinutes(190), Duration.ofMinutes(42));
        stage.running(talk(), Duration.ofMinutes(188));
        stage.created(busybox("made", "sh", "-c", "echo made"), Duration.ofMinutes(12));
    }

    private static ContainerSpec web() {
        return ContainerSpec.of("web", "nginx:1.29-alpine")
                .compose("shop", "web")
                .publish("0.0.0.0", 4000, 80)
                .bind("/srv/shop/nginx.conf", "/etc/nginx/nginx.conf")
                .volume("shop_static", "/usr/share/nginx/html")
                .limits(0.5, 64 * MIB)
                .restart("unless-stopped", 0)
                .healthTest("wget -q -O- http://127.0.0.1/healthz")
                .load(new Load(2.1, 46 * MIB, 1_200, 14_000, 900, 5))
                .script(new Script.Chatter(1, 700, DemoLines::access));
    }

    private static ContainerSpec cart() {
        return ContainerSpec.of("cart", "shop/cart:2.3")
                .compose("shop", "cart")
                .expose(8080)
                .environment("DATABASE_URL=postgres://shop@db:5432/shop")
                .environment("CACHE_URL=redis://cache:6379/0")
                .environment("LOG_LEVEL=info")
                .limits(1, 256 * MIB)
                .restart("unless-stopped", 0)
                .load(new Load(7.4, 118 * MIB, 9_000, 11_000, 0, 11))
                .script(new Script.Chatter(2, 900, DemoLines::json));
    }

    private static ContainerSpec database() {
        return ContainerSpec.of("db", "postgres:16")
                .compose("shop", "db")
                .publish("127.0.0.1", 5432, 5432)
                .volume("shop_data", "/var/lib/postgresql/data")
                .environment("POSTGRES_DB=shop")
                .environment("POSTGRES_PASSWORD_FILE=/run/secrets/db")
                .restart("always", 0)
                .load(new Load(61, 412 * MIB, 21_000, 48_000, 160_000, 14))
                .script(new Script.Chatter(3, 1_900, DemoLines::database));
    }

    private static ContainerSpec cache() {
        return ContainerSpec.of("cache", "redis:7.4-alpine", "redis-server", "--save", "60", "1")
                .compose("shop", "cache")
                .expose(6379)
                .restart("always", 0)
                .load(new Load(0.9, 22 * MIB, 6_000, 5_000, 2_000, 6))
                .script(new Script.Chatter(4, 13_000, DemoLines::cache));
    }

    private static ContainerSpec worker() {
        return ContainerSpec.of("worker", "shop/worker:2.3")
                .compose("shop", "worker")
                .environment("QUEUE=orders,mail")
                .limits(2, 512 * MIB)
                .restart("on-failure", 5)
                .load(new Load(23, 164 * MIB, 4_000, 3_000, 12_000, 9))
                .script(new Script.Chatter(5, 1_100, DemoLines::worker));
    }

    private static ContainerSpec search() {
        return ContainerSpec.of("search", "getmeili/meilisearch:v1.12")
                .compose("shop", "search")
                .publish("127.0.0.1", 7700, 7700)
                .volume("shop_search", "/meili_data")
                .healthTest(FAILING)
                .load(new Load(0.4, 87 * MIB, 200, 300, 0, 4))
                .script(new Script.Chatter(6, 10_000, DemoLines::search));
    }

    private static ContainerSpec busybox(String name, String... command) {
        return ContainerSpec.of(name, "busybox:1.35", command);
    }

    private static ContainerSpec talk() {
        return busybox("talk", "sh", "-c", "while :; do date; sleep 2; done")
                .ignoresTerm()
                .script(new Script.Chatter(7, 2_000, DemoLines::talk));
    }

    private static ContainerSpec held() {
        return busybox("held", "sleep", "infinity").label("note", "kept for a look at its files");
    }

    private static ContainerSpec loop() {
        return busybox("loop", "sh", "-c", "echo starting; sleep 3; exit 1")
                .restart("always", 0)
                .endsAfter(Duration.ofSeconds(3), 1)
                .script(DemoStories.loop());
    }

    private static ContainerSpec fail7() {
        return busybox("fail7", "sh", "-c", "import-orders /data/orders.csv")
                .script(DemoStories.failure());
    }

    private static ContainerSpec backup() {
        return ContainerSpec.of(
                        "backup", "restic/restic:0.18.1", "/usr/bin/restic", "backup", "/data")
                .label("schedule", "@daily")
                .volume("shop_data", "/data")
                .script(DemoStories.backup());
    }
}
