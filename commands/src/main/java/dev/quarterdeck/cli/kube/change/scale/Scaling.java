package dev.quarterdeck.cli.kube.change.scale;

import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.cli.kube.change.ChangeFlags;
import dev.quarterdeck.cli.kube.change.DryRun;
import dev.quarterdeck.cli.kube.change.Failures;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.ObjectApi;
import dev.quarterdeck.cli.kube.change.Query;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Scales one object after the other: conflicts are tried again, and where the line says so, it is
 * waited for the pods (kubectl pkg/scale/scale.go).
 */
final class Scaling {
    private static final String PART = "scale";
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int CONFLICT = 409;

    private final Work work;
    private final DryRun dryRun;
    private final long wanted;
    private final long current;
    private final String version;

    Scaling(Work work, DryRun dryRun) {
        Parsed flags = work.flags();
        this.work = work;
        this.dryRun = dryRun;
        this.wanted = flags.integer("replicas");
        this.current = flags.integer("current-replicas");
        this.version = flags.text("resource-version");
    }

    /** Scales an object, and gives the size it has been given. */
    long scale(Info info) throws InterruptedException {
        if (dryRun == DryRun.CLIENT) {
            return wanted;
        }
        Instant end = work.clock().instant().plus(PATIENCE);
        while (true) {
            try {
                long size = size(attempt(info), "spec");
                Duration timeout = ChangeFlags.duration(work.flags(), "timeout");
                if (!timeout.isZero() && dryRun == DryRun.NONE) {
                    await(info, work.clock().instant().plus(timeout));
                }
                return size;
            } catch (StatusError refusal) {
                if (refusal.code() != CONFLICT || work.clock().instant().isAfter(end)) {
                    throw refusal;
                }
                work.pause(BETWEEN);
            }
        }
    }

    private Map<String, @Nullable Object> attempt(Info info) {
        Query query = Query.by(dryRun, Work.MANAGER);
        if (current == -1 && version.isEmpty()) {
            Map<String, Object> patch = Map.of("spec", Map.of("replicas", wanted));
            return work.objects().patch(info, PART, ObjectApi.Patch.MERGE, patch, query);
        }
        Map<String, @Nullable Object> scale = new LinkedHashMap<>(work.objects().get(info, PART));
        check(scale);
        Map<String, @Nullable Object> spec = new LinkedHashMap<>(Json.object(scale.get("spec")));
        spec.put("replicas", wanted);
        scale.put("spec", spec);
        return work.objects().replace(info, PART, scale, query);
    }

    private void check(Map<String, @Nullable Object> scale) {
        long now = size(scale, "spec");
        if (current != -1 && now != current) {
            throw unexpected("replicas", Long.toString(current), Long.toString(now));
        }
        Object found = Json.object(scale.get("metadata")).get("resourceVersion");
        if (!version.isEmpty() && !version.equals(found)) {
            throw unexpected("resource version", version, String.valueOf(found));
        }
    }

    private static RuntimeException unexpected(String what, String expected, String found) {
        return Failures.of("Expected %s to be %s, was %s".formatted(what, expected, found));
    }

    private static long size(Map<String, @Nullable Object> scale, String where) {
        return Json.object(scale.get(where)).get("replicas") instanceof Number number
                ? number.longValue()
                : 0;
    }

    /** Until there are as many as are wanted, or somebody wants another number. */
    private void await(Info info, Instant end) throws InterruptedException {
        while (true) {
            Map<String, @Nullable Object> scale = work.objects().get(info, PART);
            long asked = size(scale, "spec");
            if (asked != wanted || size(scale, "status") == wanted) {
                return;
            }
            Duration left = Duration.between(work.clock().instant(), end);
            if (left.compareTo(BETWEEN) <= 0) {
                work.pause(left.isPositive() ? left : Duration.ZERO);
                throw Failures.of(
                        "timed out waiting for " + GoQuote.quote(info.name()) + " to be synced");
            }
            work.pause(BETWEEN);
        }
    }
}
