package dev.quarterdeck.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What the demo's containers write, each in the manner of its trade. */
public final class DemoLines {

    private static final DateTimeFormatter ACCESS = pattern("dd/MMM/yyyy:HH:mm:ss +0000");
    private static final DateTimeFormatter PLAIN = pattern("yyyy-MM-dd HH:mm:ss.SSS");
    private static final DateTimeFormatter DATE = pattern("EEE MMM ppd HH:mm:ss 'UTC' yyyy");
    private static final DateTimeFormatter REDIS = pattern("dd MMM yyyy HH:mm:ss.SSS");
    private static final List<String> PATHS =
            List.of(
                    "/",
                    "/cart",
                    "/healthz",
                    "/healthz",
                    "/api/items?page=2",
                    "/static/app.css",
                    "/checkout",
                    "/api/items/417");
    private static final List<String> AGENTS =
            List.of("Mozilla/5.0 (X11; Linux x86_64; rv:144.0)", "curl/8.16.0", "Wget");
    private static final List<String> TRACE =
            List.of(
                    "Traceback (most recent call last):",
                    "  File \"/app/worker/mail.py\", line 88, in send",
                    "    self.smtp.send_message(message)",
                    "  File \"/usr/local/lib/python3.13/smtplib.py\", line 409, in getreply",
                    "    raise SMTPServerDisconnected(\"Connection unexpectedly closed\")",
                    "smtplib.SMTPServerDisconnected: Connection unexpectedly closed");

    private DemoLines() {}

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    private static LogLine out(Instant at, String text) {
        return new LogLine(at, false, text);
    }

    private static LogLine error(Instant at, String text) {
        return new LogLine(at, true, text);
    }

    private static <T> T pick(List<T> list, long seed, long number) {
        return list.get(Hash.below(list.size(), seed, number));
    }

    public static LogLine access(long seed, long number, Instant at) {
        if (number % 61 == 17) {
            return error(
                    at,
                    "%s [error] 29#29: *%d upstream timed out (110: Operation timed out) while reading response header from upstream"
                            .formatted(
                                    PLAIN.format(at).substring(0, 19).replace('-', '/'), number));
        }
        String path = pick(PATHS, seed, number);
        int status = Hash.below(40, seed + 9, number) == 0 ? 404 : 200;
        return out(
                at,
                "172.18.0.%d - - [%s] \"GET %s HTTP/1.1\" %d %d \"-\" \"%s\""
                        .formatted(
                                2 + Hash.below(7, seed + 1, number),
                                ACCESS.format(at),
                                path,
                                status,
                                path.equals("/healthz")
                                        ? 2
                                        : 300 + Hash.below(9000, seed + 2, number),
                                pick(AGENTS, seed + 3, number)));
    }

    public static LogLine json(long seed, long number, Instant at) {
        int order = 4_000 + (int) (number % 5_000);
        int millis = 2 + Hash.below(60, seed, number);
        if (number % 47 == 12) {
            return error(
                    at,
                    "{\"time\":\"%s\",\"level\":\"error\",\"msg\":\"payments timeout\",\"order\":%d,\"ms\":3000,\"retry\":1}"
                            .formatted(at, order));
        }
        String message =
                pick(
                        List.of("order accepted", "cart updated", "price fetched", "order paid"),
                        seed + 1,
                        number);
        return out(
                at,
                "{\"time\":\"%s\",\"level\":\"info\",\"msg\":\"%s\",\"order\":%d,\"ms\":%d}"
                        .formatted(at, message, order, millis));
    }

    public static LogLine database(long seed, long number, Instant at) {
        String start = PLAIN.format(at) + " UTC [" + (30 + number % 9) + "] ";
        return error(
                at,
                switch (Hash.below(5, seed, number)) {
                    case 0 -> start + "LOG:  checkpoint starting: time";
                    case 1 ->
                            start
                                    + "LOG:  checkpoint complete: wrote %d buffers (0.3%%)"
                                            .formatted(20 + number % 70);
                    case 2 ->
                            start
                                    + "ERROR:  duplicate key value violates unique constraint"
                                    + " \"orders_pkey\"";
                    case 3 ->
                            start
                                    + "LOG:  duration: %d.418 ms  statement: SELECT * FROM items WHERE price < 20"
                                            .formatted(200 + number % 900);
                    default ->
                            start
                                    + "LOG:  automatic vacuum of table \"shop.public.orders\":"
                                    + " index scans: 1";
                });
    }

    public static LogLine cache(long seed, long number, Instant at) {
        int changes = 1 + Hash.below(90, seed, number);
        return out(
                at,
                "1:M %s * %d changes in 60 seconds. Saving..."
                        .formatted(REDIS.format(at), changes));
    }

    public static LogLine worker(long seed, long number, Instant at) {
        long step = number % 53;
        if (step >= 20 && step < 20 + TRACE.size()) {
            return error(at, TRACE.get((int) step - 20));
        }
        if (step == 31) {
            return out(
                    at,
                    "\u001b[32mINFO\u001b[0m  订单 %d 已发货，包裹正在路上 📦".formatted(4_700 + number % 999));
        }
        if (step == 19 || step == 40) {
            return error(
                    at,
                    "\u001b[33mWARN\u001b[0m  mail server slow, attempt %d of 5"
                            .formatted(1 + number % 3));
        }
        String job =
                pick(
                        List.of("resize image", "send receipt", "index item", "expire carts"),
                        seed,
                        number);
        return out(
                at,
                "\u001b[32mINFO\u001b[0m  \u001b[36mjob %d\u001b[0m %s done in %d ms"
                        .formatted(88_000 + number, job, 4 + Hash.below(400, seed + 1, number)));
    }

    public static LogLine search(long seed, long number, Instant at) {
        String end =
                Hash.below(3, seed, number) == 0
                        ? "index is locked by another task"
                        : "503 Service Unavailable";
        return error(at, "[" + at + " ERROR meilisearch] GET /health: " + end);
    }

    static String date(Instant at) {
        return DATE.format(at);
    }

    public static LogLine talk(long seed, long number, Instant at) {
        return out(at, date(at));
    }
}
