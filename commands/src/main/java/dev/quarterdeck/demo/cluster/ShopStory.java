package dev.quarterdeck.demo.cluster;

import static dev.quarterdeck.demo.cluster.Workload.barePod;
import static dev.quarterdeck.demo.cluster.Workload.cronJob;
import static dev.quarterdeck.demo.cluster.Workload.deployment;
import static dev.quarterdeck.demo.cluster.Workload.job;
import static dev.quarterdeck.demo.cluster.Workload.statefulSet;

import java.util.List;

/** The little web shop, with a pod in every kind of trouble. */
final class ShopStory {

    private ShopStory() {}

    static List<Workload> workloads() {
        return List.of(
                web(),
                cart(),
                database(),
                cache(),
                worker(),
                search(),
                payments(),
                badPayments(),
                mailer(),
                recommend(),
                reports(),
                catalog(),
                probe(),
                backup(),
                imports(),
                thumbnails(),
                toolbox());
    }

    private static Workload web() {
        Box web =
                Box.of("web", "shop/web:5.1")
                        .port("http", 80)
                        .requests("100m", "64Mi")
                        .limits("500m", "128Mi")
                        .ready("/healthz", 80)
                        .alive("/healthz", 80)
                        .envFrom("web-settings")
                        .mount("settings", "/etc/web");
        return deployment("shop", "web", 3)
                .label("tier", "front")
                .annotation("kubernetes.io/change-cause", "web 5.1")
                .config("settings", "web-settings")
                .boxes(web)
                .days(12);
    }

    private static Workload cart() {
        Box cart =
                Box.of("cart", "shop/cart:2.3")
                        .port("http", 8080)
                        .env("CACHE_URL", "redis://cache:6379/0")
                        .secret("DATABASE_PASSWORD", "database", "password")
                        .requests("50m", "96Mi")
                        .limits("1", "256Mi")
                        .ready("/healthz", 8080);
        Box proxy =
                Box.of("proxy", "nginx:1.29-alpine").port("proxy", 8000).requests("10m", "32Mi");
        return deployment("shop", "cart", 2).label("tier", "back").boxes(cart, proxy).days(11.2);
    }

    private static Workload database() {
        Box postgres =
                Box.of("postgres", "postgres:16")
                        .port("postgres", 5432)
                        .env("POSTGRES_DB", "shop")
                        .env("PGDATA", "/var/lib/postgresql/data/pgdata")
                        .secret("POSTGRES_PASSWORD", "database", "password")
                        .requests("250m", "512Mi")
                        .memoryLimit("1Gi")
                        .mount("data", "/var/lib/postgresql/data");
        return statefulSet("shop", "db", 2)
                .label("tier", "data")
                .boxes(postgres)
                .claim("data", "8Gi")
                .days(12);
    }

    private static Workload cache() {
        Box redis =
                Box.of("redis", "redis:7.4-alpine")
                        .args("--save", "60", "1")
                        .port("redis", 6379)
                        .requests("20m", "32Mi");
        return deployment("shop", "cache", 1).label("tier", "data").boxes(redis).days(12);
    }

    private static Workload worker() {
        Box worker =
                Box.of("worker", "shop/worker:2.3")
                        .env("QUEUE", "orders,mail")
                        .requests("100m", "128Mi")
                        .limits("2", "512Mi");
        return deployment("shop", "worker", 3).label("tier", "back").boxes(worker).days(5.4);
    }

    private static Workload search() {
        Box search =
                Box.of("search", "getmeili/meilisearch:v1.12")
                        .port("http", 7700)
                        .requests("100m", "128Mi")
                        .ready("/health", 7700);
        return deployment("shop", "search", 1).label("tier", "back").boxes(search).minutes(41);
    }

    private static Box payments(String image) {
        return Box.of("payments", image)
                .port("http", 8090)
                .secret("LEDGER_PASSWORD", "database", "password")
                .requests("50m", "64Mi")
                .limits("250m", "128Mi")
                .ready("/healthz", 8090);
    }

    private static Workload payments() {
        return deployment("shop", "payments", 2)
                .label("tier", "back")
                .annotation("kubernetes.io/change-cause", "payments 1.8")
                .boxes(payments("shop/payments:1.8"))
                .days(9.1);
    }

    /** A rollout that does not get on: written over the deployment that is there. */
    private static Workload badPayments() {
        return payments()
                .annotation("kubernetes.io/change-cause", "payments 1.9")
                .boxes(payments("shop/payments:1.9"))
                .minutes(26);
    }

    private static Workload mailer() {
        Box mailer =
                Box.of("mailer", "shop/mailer:0.9")
                        .port("smtp", 8025)
                        .requests("20m", "64Mi")
                        .memoryLimit("128Mi");
        return deployment("shop", "mailer", 1).label("tier", "back").boxes(mailer).minutes(52);
    }

    private static Workload recommend() {
        Box recommend =
                Box.of("recommend", "registry.shop.example/recommend:0.4").requests("50m", "64Mi");
        return deployment("shop", "recommend", 1)
                .label("tier", "back")
                .boxes(recommend)
                .minutes(18);
    }

    private static Workload reports() {
        Box reports = Box.of("reports", "shop/reports:1.1").requests("6", "2Gi");
        return deployment("shop", "reports", 1).label("tier", "back").boxes(reports).minutes(34);
    }

    private static Workload catalog() {
        Box migrate = Box.of("wait-for-migrations", "shop/migrate:2.3").args("--wait", "42");
        Box catalog =
                Box.of("catalog", "shop/catalog:2.3").port("http", 8070).requests("50m", "64Mi");
        return deployment("shop", "catalog", 1)
                .label("tier", "back")
                .inits(migrate)
                .boxes(catalog)
                .minutes(25);
    }

    private static Workload probe() {
        Box probe = Box.of("probe", "shop/probe:1.2").args("web", "cart").requests("10m", "16Mi");
        return cronJob("batch", "probe", "* * * * *").boxes(probe).days(3.2);
    }

    private static Workload backup() {
        Box restic =
                Box.of("restic", "restic/restic:0.18.1")
                        .args("backup", "/data")
                        .env("RESTIC_REPOSITORY", "s3:https://backup.shop.example/shop")
                        .requests("200m", "256Mi");
        return cronJob("batch", "backup", "30 2 * * *").boxes(restic).days(11);
    }

    private static Workload imports() {
        Box imports = Box.of("import", "shop/import:1.4").args("/data/orders.csv");
        return job("batch", "import-orders")
                .with("spec.backoffLimit", 1)
                .boxes(imports)
                .minutes(190);
    }

    private static Workload thumbnails() {
        Box thumbnails = Box.of("thumbnails", "shop/thumbnails:3.0").requests("500m", "256Mi");
        return job("batch", "thumbnails").boxes(thumbnails).minutes(77);
    }

    private static Workload toolbox() {
        Box toolbox = Box.of("toolbox", "busybox:1.37").command("sleep", "infinity");
        return barePod("default", "toolbox")
                .label("note", "kept for looking around")
                .boxes(toolbox)
                .days(2.3);
    }
}
