package dev.quarterdeck.cli.kube.change.apply;

import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.cli.kube.change.Cascade;
import dev.quarterdeck.cli.kube.change.DryRun;
import dev.quarterdeck.cli.kube.change.Query;
import dev.quarterdeck.cli.kube.change.Validation;
import dev.quarterdeck.cli.kube.change.Work;

/**
 * How a line wants objects applied.
 *
 * @param conflicting whether fields are taken from their managers
 * @param manager who is to own the fields
 * @param force whether what cannot be changed is deleted and made anew
 * @param propagation what then becomes of those that depend on it, as the server calls it
 */
record ApplyOptions(
        boolean serverSide,
        boolean conflicting,
        String manager,
        DryRun dryRun,
        Validation validation,
        boolean force,
        String propagation) {
    /** Who owns the fields of what is merged here. */
    static final String CLIENT_MANAGER = "kubectl-client-side-apply";

    /** Who owns the fields of what the server merges. */
    static final String SERVER_MANAGER = "kubectl";

    /** What the line says; flags that do not go together end it. */
    static ApplyOptions of(Work work) {
        Parsed flags = work.flags();
        DryRun dryRun = DryRun.of(work);
        String propagation = Cascade.of(work);
        boolean files = flags.given("filename") || !flags.text("kustomize").isEmpty();
        Work.refuse(!files, "must specify one of -f and -k");
        Validation validation = Validation.of(work);
        boolean serverSide = flags.on("server-side");
        check(flags, dryRun, serverSide);
        return new ApplyOptions(
                serverSide,
                flags.on("force-conflicts"),
                Patcher.manager(flags),
                dryRun,
                validation,
                flags.on("force"),
                propagation);
    }

    private static void check(Parsed flags, DryRun dryRun, boolean serverSide) {
        boolean force = flags.on("force");
        Work.refuse(
                flags.on("force-conflicts") && !serverSide,
                "--force-conflicts only works with --server-side");
        Work.refuse(
                dryRun == DryRun.CLIENT && serverSide,
                "--dry-run=client doesn't work with --server-side (did you mean --dry-run=server"
                        + " instead?)");
        Work.refuse(serverSide && force, "--force cannot be used with --server-side");
        Work.refuse(
                dryRun == DryRun.SERVER && force, "--dry-run=server cannot be used with --force");
        Work.refuse(
                flags.on("all") && !flags.text("selector").isEmpty(),
                "cannot set --all and --selector at the same time");
        Work.refuse(
                flags.on("prune"),
                "--prune is not in Quarterdeck: delete what is to go by its name, or by -l");
        Work.refuse(
                !flags.text("subresource").isEmpty() && !serverSide,
                "--subresource can only be specified for --server-side");
    }

    /** How the server is to make each change. */
    Query query() {
        return Query.by(dryRun, manager).validating(validation.directive());
    }
}
