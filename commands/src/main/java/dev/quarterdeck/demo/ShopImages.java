package dev.quarterdeck.demo;

import java.time.Duration;
import java.util.List;

/** The demo's images, with histories as their builders leave them. */
final class ShopImages {

    private static final String DEBIAN = "# debian.sh --arch 'amd64' out/ 'trixie' '@1762156800'";
    private static final String ALPINE = "ADD alpine-minirootfs-3.22.2-x86_64.tar.gz / # buildkit";

    private ShopImages() {}

    static List<ImageSpec> all() {
        return List.of(
                busybox(),
                nginx(),
                cart("2.3", 1),
                cart("2.2", 9),
                worker(),
                postgres("16", 12),
                postgres("15", 140),
                redis(),
                search(),
                backup(),
                python(),
                node(),
                dangling("cart", 2, 38_410_000),
                dangling("worker", 3, 71_220_000));
    }

    static ImageSpec busybox() {
        return ImageSpec.of("busybox:1.35", Duration.ofDays(410))
                .layer("BusyBox 1.35.0 (glibc), Debian 12", 4_261_502)
                .layer("CMD [\"sh\"]", 0);
    }

    private static ImageSpec nginx() {
        return ImageSpec.of("nginx:1.29-alpine", Duration.ofDays(19))
                .layer(ALPINE, 8_316_480)
                .layer("CMD [\"/bin/sh\"]", 0)
                .layer("LABEL maintainer=NGINX Docker Maintainers <docker-maint@nginx.com>", 0)
                .layer("ENV NGINX_VERSION=1.29.3", 0)
                .layer(
                        "RUN /bin/sh -c set -x && addgroup -g 101 -S nginx && adduser -S -D -H -u"
                                + " 101 nginx # buildkit",
                        4_710_333)
                .layer("COPY docker-entrypoint.sh / # buildkit", 1_620)
                .layer(
                        "COPY 10-listen-on-ipv6-by-default.sh /docker-entrypoint.d # buildkit",
                        2_116)
                .layer("ENTRYPOINT [\"/docker-entrypoint.sh\"]", 0)
                .layer("EXPOSE map[80/tcp:{}]", 0)
                .layer("STOPSIGNAL SIGQUIT", 0)
                .layer("CMD [\"nginx\" \"-g\" \"daemon off;\"]", 0)
                .layer("RUN /bin/sh -c apk add --no-cache nginx-module-njs # buildkit", 39_880_120)
                .command("nginx", "-g", "daemon off;")
                .environment("NGINX_VERSION=1.29.3");
    }

    private static ImageSpec cart(String version, int days) {
        return ImageSpec.of("shop/cart:" + version, Duration.ofDays(days).plusHours(3))
                .layer(ALPINE, 8_316_480)
                .layer("ENV NODE_VERSION=22.21.1", 0)
                .layer(
                        "RUN /bin/sh -c addgroup -g 1000 node && apk add --no-cache libstdc++ #"
                                + " buildkit",
                        127_004_112)
                .layer("WORKDIR /app", 0)
                .layer("COPY package.json package-lock.json ./ # buildkit", 214_880)
                .layer("RUN /bin/sh -c npm ci --omit=dev # buildkit", 22_871_004)
                .layer("COPY src ./src # buildkit", 388_112)
                .layer("USER node", 0)
                .layer("EXPOSE map[8080/tcp:{}]", 0)
                .layer("CMD [\"node\" \"src/server.js\"]", 0)
                .command("node", "src/server.js")
                .environment("NODE_VERSION=22.21.1");
    }

    private static ImageSpec worker() {
        return ImageSpec.of("shop/worker:2.3", Duration.ofDays(1).plusHours(4))
                .layer(DEBIAN, 78_612_480)
                .layer("ENV PYTHON_VERSION=3.13.9", 0)
                .layer(
                        "RUN /bin/sh -c set -eux; savedAptMark=\"$(apt-mark showmanual)\"; apt-get"
                                + " update # buildkit",
                        41_720_832)
                .layer("COPY requirements.txt . # buildkit", 812)
                .layer(
                        "RUN /bin/sh -c pip install --no-cache-dir -r requirements.txt # buildkit",
                        88_105_100)
                .layer("COPY worker ./worker # buildkit", 92_418)
                .layer("CMD [\"python\" \"-m\" \"worker\"]", 0)
                .command("python", "-m", "worker")
                .environment("PYTHON_VERSION=3.13.9");
    }

    private static ImageSpec postgres(String version, int days) {
        return ImageSpec.of("postgres:" + version, Duration.ofDays(days))
                .layer(DEBIAN, 78_612_480)
                .layer(
                        "RUN /bin/sh -c groupadd -r postgres --gid=999; useradd -r -g postgres"
                                + " --uid=999 # buildkit",
                        9_844)
                .layer("ENV GOSU_VERSION=1.19", 0)
                .layer(
                        "RUN /bin/sh -c set -eux; apt-get install -y --no-install-recommends"
                                + " locales # buildkit",
                        25_512_960)
                .layer("ENV LANG=en_US.utf8", 0)
                .layer("ENV PG_MAJOR=" + version, 0)
                .layer(
                        "RUN /bin/sh -c set -ex; apt-get install -y postgresql-"
                                + version
                                + " # buildkit",
                        327_410_176)
                .layer("VOLUME [/var/lib/postgresql/data]", 0)
                .layer("COPY docker-entrypoint.sh /usr/local/bin/ # buildkit", 14_112)
                .layer("ENTRYPOINT [\"docker-entrypoint.sh\"]", 0)
                .layer("EXPOSE map[5432/tcp:{}]", 0)
                .layer("CMD [\"postgres\"]", 0)
                .command("postgres")
                .environment("PG_MAJOR=" + version);
    }

    private static ImageSpec redis() {
        return ImageSpec.of("redis:7.4-alpine", Duration.ofDays(33))
                .layer(ALPINE, 8_316_480)
                .layer("RUN /bin/sh -c set -eux; addgroup -S -g 1000 redis # buildkit", 5_120)
                .layer("ENV REDIS_VERSION=7.4.6", 0)
                .layer(
                        "RUN /bin/sh -c set -eux; apk add --no-cache --virtual .build-deps gcc make"
                                + " # buildkit",
                        32_901_120)
                .layer("VOLUME [/data]", 0)
                .layer("EXPOSE map[6379/tcp:{}]", 0)
                .layer("CMD [\"redis-server\"]", 0)
                .command("redis-server");
    }

    private static ImageSpec search() {
        return ImageSpec.of("getmeili/meilisearch:v1.12", Duration.ofDays(75))
                .layer(ALPINE, 7_830_528)
                .layer(
                        "RUN /bin/sh -c apk add -q --no-cache libgcc tini curl # buildkit",
                        5_301_248)
                .layer("COPY /meilisearch /bin/meilisearch # buildkit", 128_450_560)
                .layer("ENV MEILI_HTTP_ADDR=0.0.0.0:7700", 0)
                .layer("ENTRYPOINT [\"tini\" \"--\"]", 0)
                .command("/bin/meilisearch");
    }

    private static ImageSpec backup() {
        return ImageSpec.of("restic/restic:0.18.1", Duration.ofDays(60))
                .layer(ALPINE, 8_316_480)
                .layer(
                        "RUN /bin/sh -c apk add --no-cache ca-certificates fuse openssh-client #"
                                + " buildkit",
                        11_204_608)
                .layer("COPY restic /usr/bin # buildkit", 28_311_552)
                .layer("ENTRYPOINT [\"/usr/bin/restic\"]", 0)
                .command("/usr/bin/restic");
    }

    private static ImageSpec python() {
        return ImageSpec.of("python:3.13-slim", Duration.ofDays(26))
                .layer(DEBIAN, 78_612_480)
                .layer("ENV PYTHON_VERSION=3.13.9", 0)
                .layer(
                        "RUN /bin/sh -c set -eux; savedAptMark=\"$(apt-mark showmanual)\"; apt-get"
                                + " update # buildkit",
                        41_720_832)
                .layer("CMD [\"python3\"]", 0)
                .command("python3");
    }

    private static ImageSpec node() {
        return ImageSpec.of("node:22-alpine", Duration.ofDays(21))
                .layer(ALPINE, 8_316_480)
                .layer("ENV NODE_VERSION=22.21.1", 0)
                .layer(
                        "RUN /bin/sh -c addgroup -g 1000 node && apk add --no-cache libstdc++ #"
                                + " buildkit",
                        127_004_112)
                .layer("ENTRYPOINT [\"docker-entrypoint.sh\"]", 0)
                .command("node");
    }

    private static ImageSpec dangling(String what, int days, long size) {
        return ImageSpec.of("", Duration.ofDays(days).plusMinutes(17))
                .layer(ALPINE, 8_316_480)
                .layer("WORKDIR /app", 0)
                .layer("RUN /bin/sh -c build " + what + " # buildkit", size)
                .layer("COPY " + what + " ./" + what + " # buildkit", 210_944);
    }
}
