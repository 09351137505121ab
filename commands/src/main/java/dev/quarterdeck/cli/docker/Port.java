package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.FlagException;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.GoNumbers;
import dev.quarterdeck.docker.Containers;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.model.Outcome;
import dev.quarterdeck.text.NaturalOrder;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells where the ports of a container are published. */
public final class Port implements Command {
    @Override
    public Spec spec() {
        return new Spec(
                "List port mappings or a specific mapping for the container",
                "CONTAINER [PRIVATE_PORT[/PROTO]]",
                List.of("docker container port", "docker port"),
                FlagSet.of(),
                new Arguments(1, 2));
    }

    @Override
    public Outcome run(Call call) {
        String name = Names.container(call.argument(0));
        String wanted = call.arguments().size() > 1 ? call.argument(1) : "";
        Map<String, @Nullable Object> container;
        try (Client client = Client.of(call)) {
            container = new Containers(client.engine()).inspect(name);
        }
        Object ports = Json.object(container.get("NetworkSettings")).get("Ports");
        List<String> lines = wanted.isEmpty() ? all(ports) : one(ports, wanted, call.argument(0));
        lines.sort(NaturalOrder.INSTANCE);
        return new Outcome.Document(lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }

    private static List<String> all(@Nullable Object ports) {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, @Nullable Object> port : Json.object(ports).entrySet()) {
            for (Object place : Json.array(port.getValue())) {
                lines.add(port.getKey() + " -> " + address(place));
            }
        }
        return lines;
    }

    private static List<String> one(@Nullable Object ports, String wanted, String container) {
        int slash = wanted.indexOf('/');
        String number = slash < 0 ? wanted : wanted.substring(0, slash);
        String protocol = slash < 0 ? "" : wanted.substring(slash + 1);
        check(number);
        String key = number + "/" + (protocol.isEmpty() ? "tcp" : protocol);
        List<String> lines = new ArrayList<>();
        for (Object place : Json.array(Json.object(ports).get(key))) {
            lines.add(address(place));
        }
        if (lines.isEmpty()) {
            throw new CommandException(
                    1, "Error: No public port '" + wanted + "' published for " + container);
        }
        return lines;
    }

    private static void check(String number) {
        try {
            GoNumbers.decimal(number, 16);
        } catch (FlagException e) {
            throw new CommandException(1, "Error: invalid port (" + number + "): " + e.what());
        }
    }

    private static String address(@Nullable Object place) {
        Map<String, @Nullable Object> binding = Json.object(place);
        return Ports.join(Json.text(binding.get("HostIp")), Json.text(binding.get("HostPort")));
    }
}
