package dev.quarterdeck.cli.kube.change.delete;

import dev.quarterdeck.cli.kube.change.ChangeFlags;
import dev.quarterdeck.cli.kube.change.Failures;
import dev.quarterdeck.cli.kube.change.Following;
import dev.quarterdeck.cli.kube.change.Info;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.StatusError;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Waits until objects are gone: another one under the same name is not the one that was deleted
 * (kubectl pkg/cmd/wait/delete.go).
 */
public final class Gone {
    private static final Duration FOREVER = Duration.ofDays(7);

    private final Work work;

    /** A wait of a line. */
    public Gone(Work work) {
        this.work = work;
    }

    /** Waits for all, with the UID of each where it is known; gives the exit status. */
    int await(Map<Info, String> deleted) throws InterruptedException {
        Duration said = ChangeFlags.duration(work.flags(), "timeout");
        Instant end = work.clock().instant().plus(said.isZero() ? FOREVER : said);
        Failures failures = new Failures();
        try {
            for (Map.Entry<Info, String> each : deleted.entrySet()) {
                if (!gone(each.getKey(), each.getValue(), end)) {
                    failures.add(late(each.getKey()));
                    break;
                }
            }
        } catch (StatusError refused) {
            // Who may delete but not look has deleted all the same.
            if (refused.code() != 403 && refused.code() != 405) {
                failures.add(refused);
            }
        }
        return failures.tell(work.channels());
    }

    /** That there was no time left for an object. */
    public static RuntimeException timedOut(Info info) {
        return late(info);
    }

    private static dev.quarterdeck.model.OpsException late(Info info) {
        return Failures.of(
                "timed out waiting for the condition on "
                        + info.resource().name()
                        + "/"
                        + info.name());
    }

    /** Waits for one; false where there was no time left. */
    public boolean gone(Info info, String uid, Instant end) throws InterruptedException {
        try {
            if (another(work.objects().get(info), uid)) {
                return true;
            }
        } catch (StatusError missing) {
            if (missing.code() == 404) {
                return true;
            }
            throw missing;
        }
        return new Following(work, info, end, new Absent(uid)).await();
    }

    private static boolean another(Map<String, @Nullable Object> object, String uid) {
        Object found = Json.object(object.get("metadata")).get("uid");
        return !uid.isEmpty() && found != null && !uid.equals(found.toString());
    }

    private record Absent(String uid) implements Following.Condition {
        @Override
        public boolean listed(@Nullable Map<String, @Nullable Object> object) {
            return object == null || another(object, uid);
        }

        @Override
        public boolean changed(String type, Map<String, @Nullable Object> object) {
            return type.equals("DELETED");
        }
    }
}
