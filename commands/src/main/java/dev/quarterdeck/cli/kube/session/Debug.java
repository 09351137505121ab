package dev.quarterdeck.cli.kube.session;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagException;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.FlagType;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.cli.kube.Found;
import dev.quarterdeck.cli.kube.ManifestFiles;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.docker.ImageName;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.Outcome;
import dev.quarterdeck.text.GoQuote;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts an ephemeral container beside those of a running pod (kubectl pkg/cmd/debug). Copies of pods
 * and pods on nodes are not made.
 */
public final class Debug implements Command {
    private static final FlagType MAP =
            FlagType.LIST.named("stringToString").checked(value -> variables(value, Map.of()));

    private static final String LEGACY =
            "--profile=legacy is deprecated and planned to be removed in v1.39. It is recommended"
                    + " to specify other profile, for example \"--profile=general\".";

    @Override
    public Spec spec() {
        return new Spec(
                "Put a container for debugging beside those of a pod",
                "(POD | TYPE/NAME) --image=IMAGE [flags] [-- COMMAND [args...]]",
                FlagSet.of(
                        Flag.bool("arguments-only", "What follows -- are arguments, no command"),
                        Flag.bool("attach", "Join the container once it runs; with -i it is so"),
                        Flag.string("container", 'c', "The name of the new container"),
                        Flag.string("copy-to", "Not supported"),
                        Flag.string("custom", "Not supported"),
                        Flag.of(MAP, "env", '\0', "Variables of the new container"),
                        Flag.list("filename", 'f', "Files that name the pods"),
                        Flag.string("image", "The image of the new container"),
                        Flag.string("image-pull-policy", "Always, IfNotPresent or Never"),
                        Flag.string("profile", "general, baseline, restricted, netadmin, sysadmin")
                                .standing("general"),
                        Flag.bool("replace", "Not supported"),
                        Flag.bool("same-node", "Not supported"),
                        Flag.of(MAP, "set-image", '\0', "Not supported"),
                        Sessions.quiet(),
                        Flag.string("target", "The container whose processes are to be seen"),
                        Sessions.input(),
                        Sessions.tty()),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return Work.session(call, Debug::run);
    }

    private static int run(Work work) throws IOException {
        Parsed flags = work.flags();
        List<String> words = work.call().arguments();
        int dash = flags.dash();
        List<String> names = dash < 0 ? words : words.subList(0, dash);
        List<String> command = dash < 0 ? List.of() : words.subList(dash, words.size());
        DebugContainer.Profile profile =
                DebugContainer.Profile.of(flags.text("profile"))
                        .orElseThrow(
                                () -> Work.refused("unknown profile: " + flags.text("profile")));
        check(work, names);
        if (profile == DebugContainer.Profile.LEGACY) {
            work.channels().complain(LEGACY);
        }
        for (Found found : found(work, names)) {
            int status = debug(work, found, command, profile);
            if (status != 0) {
                return status;
            }
        }
        return 0;
    }

    private static void check(Work work, List<String> names) {
        Parsed flags = work.flags();
        Work.refuse(
                flags.given("attach")
                        && flags.on("attach")
                        && flags.text("image").isEmpty()
                        && flags.text("container").isEmpty(),
                "you must specify --container or create a new container using --image in order to"
                        + " attach.");
        Work.refuse(
                !flags.text("copy-to").isEmpty() || !flags.text("custom").isEmpty(),
                "--copy-to and --custom are not supported: only ephemeral containers of a built-in"
                        + " profile are made");
        for (String flag : List.of("replace", "same-node", "set-image")) {
            Work.refuse(flags.given(flag), "--" + flag + " may only be used with --copy-to.");
        }
        String image = flags.text("image");
        Work.refuse(image.isEmpty(), "you must specify --image when not using --copy-to.");
        Work.refuse(
                !isImage(image),
                "invalid image name " + GoQuote.quote(image) + ": invalid reference format");
        Work.refuse(
                names.isEmpty() && !flags.given("filename"),
                "NAME or filename is required for debug");
        String policy = flags.text("image-pull-policy");
        Work.refuse(
                !Set.of("", "Always", "IfNotPresent", "Never").contains(policy),
                "invalid image pull policy: " + policy);
        if (!flags.text("target").isEmpty() && !flags.on("quiet")) {
            work.channels()
                    .line(
                            "Targeting container %s. If you don't see processes from this container it may be because the container runtime doesn't support this feature."
                                    .formatted(GoQuote.quote(flags.text("target"))));
        }
        Work.refuse(
                flags.on("tty") && !flags.on("stdin"),
                "-i/--stdin is required for containers with -t/--tty=true");
    }

    private static boolean isImage(String image) {
        try {
            ImageName _ = ImageName.parse(image);
            return true;
        } catch (OpsException wrong) {
            return false;
        }
    }

    private static List<Found> found(Work work, List<String> names) throws IOException {
        PodFinder finder = new PodFinder(work);
        if (work.flags().given("filename")) {
            return List.of(finder.written(ManifestFiles.find(work.call()).written()));
        }
        List<Found> all = new ArrayList<>();
        for (String name : names) {
            all.add(finder.named(List.of(name)));
        }
        return all;
    }

    private static int debug(
            Work work, Found found, List<String> command, DebugContainer.Profile profile)
            throws IOException {
        String kind = found.resource().kind();
        String group = found.resource().group();
        Work.refuse(
                kind.equals("Node") && group.isEmpty(),
                "pods on nodes are not made: go to the node by ssh, or put a container beside one"
                        + " of its pods");
        Work.refuse(
                !kind.equals("Pod") || !group.isEmpty(),
                GoQuote.quote(group + "/" + found.resource().version() + ", Kind=" + kind)
                        + " not supported by debug");
        Debugging debugging = new Debugging(work, new Pod(found.object()));
        DebugContainer container = container(work, debugging, command, profile);
        Pod _ = debugging.add(container);
        boolean attach =
                work.flags().given("attach") ? work.flags().on("attach") : container.input();
        return attach ? debugging.join(container) : 0;
    }

    private static DebugContainer container(
            Work work, Debugging debugging, List<String> command, DebugContainer.Profile profile) {
        Parsed flags = work.flags();
        String name = flags.text("container");
        if (name.isEmpty()) {
            name = debugging.freeName();
            if (!flags.on("quiet")) {
                work.channels().line("Defaulting debug container name to " + name + ".");
            }
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (String given : flags.list("env")) {
            try {
                variables.putAll(variables(given, variables));
            } catch (FlagException seen) {
                throw Work.refused(String.valueOf(seen.getMessage()));
            }
        }
        return new DebugContainer(
                name,
                flags.text("image"),
                flags.text("image-pull-policy"),
                flags.text("target"),
                command,
                flags.on("arguments-only"),
                variables,
                flags.on("stdin"),
                flags.on("tty"),
                profile);
    }

    /** Pairs of the form {@code KEY=VALUE}, with commas between them (pflag stringToString). */
    private static Map<String, String> variables(String typed, Map<String, String> before)
            throws FlagException {
        Map<String, String> pairs = new LinkedHashMap<>(before);
        boolean single = typed.chars().filter(letter -> letter == '=').count() <= 1;
        List<String> all = single ? List.of(typed) : List.of(typed.split(",", -1));
        for (String pair : all) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw new FlagException(pair + " must be formatted as key=value");
            }
            pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return pairs;
    }
}
