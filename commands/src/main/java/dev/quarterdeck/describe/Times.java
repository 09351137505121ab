package dev.quarterdeck.describe;

import dev.quarterdeck.kubernetes.api.KubeDuration;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as kubectl tells them: in the local zone by Go's RFC1123Z, or as the time since. */
public final class Times {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ROOT);

    /** Go's zero time, which no zone moves. */
    private static final String ZERO = "Mon, 01 Jan 0001 00:00:00 +0000";

    private Times() {}

    /** The moment in the local zone. */
    public static String full(@Nullable Instant moment, Related related) {
        return moment == null ? ZERO : FORMAT.format(moment.atZone(related.zone()));
    }

    /** The moment at a path of an object, in the local zone. */
    public static String full(Related related, Tree object, String... path) {
        return full(object.moment(path), related);
    }

    /** How long ago it was. */
    public static String since(@Nullable Instant moment, Related related) {
        return moment == null ? "<unknown>" : KubeDuration.human(moment, related.now());
    }

    /** How long ago the moment at a path of an object was. */
    public static String since(Related related, Tree object, String... path) {
        return since(object.moment(path), related);
    }
}
