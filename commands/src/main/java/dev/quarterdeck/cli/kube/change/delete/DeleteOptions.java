package dev.quarterdeck.cli.kube.change.delete;

import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.cli.kube.change.Cascade;
import dev.quarterdeck.cli.kube.change.DryRun;
import dev.quarterdeck.cli.kube.change.Work;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a line wants objects deleted.
 *
 * @param grace how many seconds they have to end; negative for what they say themselves
 * @param propagation what becomes of those that depend on them, as the server calls it
 */
record DeleteOptions(long grace, String propagation, boolean ignoreMissing, DryRun dryRun) {
    static DeleteOptions of(Work work) {
        Parsed flags = work.flags();
        String propagation = Cascade.of(work);
        boolean choosing =
                flags.on("all")
                        || !flags.text("selector").isEmpty()
                        || !flags.text("field-selector").isEmpty();
        boolean ignore =
                flags.on("ignore-not-found") || (choosing && !flags.given("ignore-not-found"));
        return new DeleteOptions(grace(flags), propagation, ignore, DryRun.of(work));
    }

    private static long grace(Parsed flags) {
        long grace = flags.integer("grace-period");
        boolean force = flags.on("force");
        if (flags.on("now")) {
            Work.refuse(grace != -1, "--now and --grace-period cannot be specified together");
            grace = 1;
        }
        if (grace == 0 && !force) {
            return 1;
        }
        return force && grace < 0 ? 0 : grace;
    }

    /** What the server is sent. */
    Map<String, @Nullable Object> sent() {
        Map<String, @Nullable Object> sent = new LinkedHashMap<>();
        if (grace >= 0) {
            sent.put("gracePeriodSeconds", grace);
        }
        sent.put("propagationPolicy", propagation);
        if (dryRun == DryRun.SERVER) {
            sent.put("dryRun", List.of("All"));
        }
        return sent;
    }
}
