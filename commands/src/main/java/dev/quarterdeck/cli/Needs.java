package dev.quarterdeck.cli;

import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.docker.Client;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.docker.ApiVersion;
import dev.quarterdeck.docker.Engine;
import dev.quarterdeck.docker.EngineException;
import dev.quarterdeck.docker.Ping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Compares what flags need with what the engine offers; asks it only where a flag needs it. */
final class Needs {
    private final ApiVersion version;
    private final boolean experimental;
    private final String system;

    private Needs(ApiVersion version, boolean experimental, String system) {
        this.version = version;
        this.experimental = experimental;
        this.system = system;
    }

    /** The flags that the engine of this line offers; all of them where nobody answers. */
    static FlagSet met(Call call, FlagSet flags) {
        if (flags.flags().stream().allMatch(flag -> flag.need().isNothing())) {
            return flags;
        }
        Needs engine = of(call);
        List<Flag> met = new ArrayList<>();
        for (Flag flag : flags.flags()) {
            if (engine.complaint(flag).isEmpty()) {
                met.add(flag);
            }
        }
        return new FlagSet(met, flags.interspersed());
    }

    /** Refuses given flags that the engine does not offer, in docker's words. */
    static void check(Call call, FlagSet flags) {
        List<Flag> needy = new ArrayList<>();
        for (Flag flag : flags.flags()) {
            if (!flag.need().isNothing() && call.flags().given(flag.name())) {
                needy.add(flag);
            }
        }
        if (!needy.isEmpty()) {
            of(call).refuse(needy);
        }
    }

    private void refuse(List<Flag> flags) {
        flags.sort(Comparator.comparing(Flag::name));
        List<String> complaints = new ArrayList<>();
        for (Flag flag : flags) {
            String complaint = complaint(flag);
            if (!complaint.isEmpty()) {
                complaints.add("\"--" + flag.name() + "\" " + complaint);
            }
        }
        if (!complaints.isEmpty()) {
            throw new CommandException(1, String.join("\n", complaints));
        }
    }

    private String complaint(Flag flag) {
        String since = flag.need().version();
        if (!since.isEmpty() && !version.atLeast(since)) {
            return "requires API version "
                    + since
                    + ", but the Docker daemon API version is "
                    + version;
        }
        String only = flag.need().system();
        if (!only.isEmpty() && !system.isEmpty() && !only.equals(system)) {
            return "is only supported on a Docker daemon running on "
                    + only
                    + ", but the Docker daemon is running on "
                    + system;
        }
        return flag.need().experimental() && !experimental
                ? "is only supported on a Docker daemon with experimental features enabled"
                : "";
    }

    private static Needs of(Call call) {
        try (Client client = Client.of(call)) {
            Engine engine = client.engine();
            Ping ping = engine.ping();
            return new Needs(engine.version(), ping.experimental(), ping.osType());
        } catch (EngineException e) {
            return new Needs(ApiVersion.NEWEST, true, "");
        }
    }
}
