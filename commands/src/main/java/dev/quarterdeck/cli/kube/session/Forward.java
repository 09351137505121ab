package dev.quarterdeck.cli.kube.session;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.kube.Found;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.host.Signals;
import dev.quarterdeck.kubernetes.stream.ForwardedPort;
import dev.quarterdeck.kubernetes.stream.ListenAddress;
import dev.quarterdeck.kubernetes.stream.PortForward;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.model.Outcome;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Forwards ports of this machine to those of a pod (kubectl pkg/cmd/portforward). */
public final class Forward implements Command {
    private static final String ADDRESSES =
            "Addresses to listen on (comma separated): IP addresses, or localhost for 127.0.0.1"
                    + " and ::1";

    @Override
    public Spec spec() {
        return new Spec(
                "Forward one or more local ports to a pod",
                "TYPE/NAME [options] [LOCAL_PORT:]REMOTE_PORT [...[LOCAL_PORT_N:]REMOTE_PORT_N]",
                FlagSet.of(Flag.list("address", ADDRESSES), PodFinder.flag()),
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return Work.run(call, Forward::run);
    }

    private static int run(Work work) throws Exception {
        List<String> words = work.call().arguments();
        if (words.size() < 2) {
            throw work.misused("TYPE/NAME and list of ports are required for port-forward");
        }
        PodFinder finder = new PodFinder(work);
        Found found = finder.named(List.of(words.getFirst()));
        Pod pod = finder.pod(found);
        List<ForwardedPort> ports = new PortWords(found, pod).read(words.subList(1, words.size()));
        Pod now = Pod.get(work, work.api().namespace(), pod.name());
        Work.refuse(
                !now.phase().equals("Running"),
                "unable to forward port because pod is not running. Current status=" + now.phase());
        List<ListenAddress> addresses = addresses(work);
        ForwardWatch watch = ForwardWatch.here();
        try (PortForward forward = open(work, now, watch);
                var _ = Signals.on("INT", forward::close)) {
            if (watch != null) {
                watch.opened(forward);
            }
            List<ForwardedPort> open = forward.listen(addresses, ports);
            if (open.isEmpty()) {
                String all =
                        ports.stream()
                                .map(port -> "{%d %d}".formatted(port.local(), port.remote()))
                                .collect(Collectors.joining(" ", "[", "]"));
                throw Work.refused("unable to listen on any of the requested ports: " + all);
            }
            Work.refuse(forward.over().get(), "lost connection to pod");
        }
        return 0;
    }

    private static List<ListenAddress> addresses(Work work) {
        List<String> words = new ArrayList<>();
        for (String given : work.flags().list("address")) {
            words.addAll(List.of(given.split(",", -1)));
        }
        try {
            return ListenAddress.parse(words.isEmpty() ? List.of("localhost") : words);
        } catch (IllegalArgumentException wrong) {
            throw Work.refused(String.valueOf(wrong.getMessage()));
        }
    }

    private static PortForward open(Work work, Pod pod, @Nullable ForwardWatch watch)
            throws IOException {
        try {
            return PortForward.open(
                    work.api().server(), pod.request("portforward"), new Telling(work, watch));
        } catch (OpsException failed) {
            throw Work.refused(
                    "error upgrading connection: " + failed.what().replaceFirst("^error: ", ""));
        }
    }
}
