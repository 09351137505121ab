package dev.quarterdeck.cli.kube.change;

import dev.quarterdeck.http.Request;

/**
 * How the server is to make a change.
 *
 * @param dryRun whether it only looks what would become of it
 * @param manager who is to own the fields; may be empty
 * @param validation what becomes of fields it does not know; may be empty
 * @param force whether fields may be taken from other managers
 */
public record Query(boolean dryRun, String manager, String validation, boolean force) {
    /** By nobody in particular. */
    public static Query of(DryRun dryRun) {
        return by(dryRun, "");
    }

    /** By a manager of fields. */
    public static Query by(DryRun dryRun, String manager) {
        return new Query(dryRun == DryRun.SERVER, manager, "", false);
    }

    /** The same, strict or not about fields it does not know. */
    public Query validating(String directive) {
        return new Query(dryRun, manager, directive, force);
    }

    /** The same, taking fields from others or not. */
    public Query forcing(boolean taking) {
        return new Query(dryRun, manager, validation, taking);
    }

    Request add(Request request) {
        return request.withSet("dryRun", dryRun ? "All" : "")
                .withSet("fieldManager", manager)
                .withSet("fieldValidation", validation)
                .withSet("force", force ? "true" : "");
    }
}
