package dev.quarterdeck.cli.kube.look;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.cli.kube.ClusterApi;
import dev.quarterdeck.cli.kube.Interrupts;
import dev.quarterdeck.cli.kube.ObjectOutput;
import dev.quarterdeck.cli.kube.Offered;
import dev.quarterdeck.cli.kube.Warnings;
import dev.quarterdeck.describe.Tree;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonValues;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.kubernetes.print.GoSort;
import dev.quarterdeck.kubernetes.print.ObjectPrinter;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.Outcome;
import dev.quarterdeck.model.Terminal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Lists events in the order of their time (kubectl pkg/cmd/events). */
public final class Events implements Command {
    private static final String CHUNK = "500";
    private static final FlagSet FLAGS =
            FlagSet.of(
                            Flag.bool("all-namespaces", 'A', "Events of all namespaces"),
                            Flag.integer("chunk-size", '\0', 500, "Has no effect"),
                            Flag.string("for", "Only events about this object: TYPE/NAME"),
                            Flag.bool("no-headers", "Leave the headers out"),
                            Flag.list("types", "Only events of these types: Normal, Warning"),
                            Flag.bool("watch", 'w', "Go on with new events"))
                    .and(ObjectOutput.flags(""));

    @Override
    public Spec spec() {
        return new Spec(
                "List events",
                "[(-o|--output=)json|yaml|...] [--for TYPE/NAME] [--watch]"
                        + " [--types=Normal,Warning]",
                FLAGS,
                Arguments.ANY);
    }

    @Override
    public Outcome run(Call call) {
        return new Outcome.Stream(channels -> run(call, channels));
    }

    private static int run(Call call, Channels channels) throws IOException {
        Parsed flags = call.flags();
        try (ClusterApi api = ClusterApi.of(call)) {
            Warnings warnings = Warnings.of(call, channels);
            String about = InvolvedObject.selector(flags.text("for"), new Offered(api, warnings));
            ObjectPrinter printer = printer(flags, call.world().clock());
            List<String> types = types(flags);
            Listing listing = new Listing(api, flags, about, types, warnings);
            if (flags.on("watch")) {
                listing.watch(new EventWriter(channels, printer));
            } else {
                listing.list(new EventWriter(channels, printer), channels);
            }
            return warnings.status(flags.on("warnings-as-errors"));
        }
    }

    private static ObjectPrinter printer(Parsed flags, Clock clock) {
        return flags.text("output").isEmpty()
                ? new EventTable(flags.on("no-headers"), flags.on("all-namespaces"), clock)
                : ObjectOutput.ALL.printer(flags);
    }

    private static List<String> types(Parsed flags) {
        List<String> types =
                flags.list("types").stream()
                        .filter(list -> !list.isEmpty())
                        .flatMap(list -> Arrays.stream(list.split(",", -1)))
                        .toList();
        for (String type : types) {
            if (!type.equalsIgnoreCase("Normal") && !type.equalsIgnoreCase("Warning")) {
                throw new CommandException(1, "error: valid --types are Normal or Warning");
            }
        }
        return types;
    }

    /** The events of a line, listed or watched. */
    private record Listing(
            ClusterApi api, Parsed flags, String about, List<String> types, Warnings warnings) {
        void list(EventWriter writer, Channels channels) throws IOException {
            List<Map<String, @Nullable Object>> events = new ArrayList<>();
            String next = "";
            do {
                Map<String, @Nullable Object> part = part(next);
                Json.array(part.get("items")).forEach(item -> add(Json.object(item), events));
                next = Tree.of(part).text("metadata", "continue");
            } while (!next.isEmpty());
            if (events.isEmpty()) {
                boolean everywhere = flags.on("all-namespaces");
                String within = everywhere ? "" : " in " + api.namespace() + " namespace";
                channels.complain("No events found" + within + ".");
                return;
            }
            if (!flags.text("output").equalsIgnoreCase("name")) { // no list has a name
                writer.list(GoSort.sorted(events, (a, b) -> time(a).isBefore(time(b))));
            }
        }

        private Map<String, @Nullable Object> part(String next) throws IOException {
            Request request = request(next).with("limit", CHUNK);
            try (Reply reply = api.send(request)) {
                warnings.receive(reply);
                return Json.object(Json.parse(accepted(reply).body()));
            }
        }

        /** However a watch ends, kubectl tells nothing of it. */
        void watch(EventWriter writer) throws IOException {
            Request request = request("").with("limit", CHUNK).with("watch", "true");
            try (Terminal.Watch _ = Interrupts.fail();
                    Reply reply = api.send(request)) {
                warnings.receive(reply);
                JsonValues values = new JsonValues(accepted(reply).body());
                while (more(values)) {
                    Tree happened = Tree.of(values.next());
                    Map<String, @Nullable Object> object = happened.at("object").object();
                    String what = happened.text("type");
                    if (what.equals("ADDED") || what.equals("MODIFIED")) {
                        List<Map<String, @Nullable Object>> events = new ArrayList<>();
                        add(object, events);
                        for (Map<String, @Nullable Object> event : events) {
                            writer.one(event);
                        }
                    }
                }
            }
        }

        private static Reply accepted(Reply reply) {
            if (reply.status() >= 400) {
                throw StatusError.of(reply, "get", "events");
            }
            return reply;
        }

        private static boolean more(JsonValues values) {
            try {
                return values.hasNext();
            } catch (UncheckedIOException ended) {
                return false;
            }
        }

        private Request request(String next) {
            boolean everywhere = flags.on("all-namespaces");
            String within = everywhere ? "" : "/namespaces/" + api.namespace();
            return Request.get("/api/v1" + within + "/events")
                    .header("Accept", "application/json")
                    .withSet("continue", next)
                    .withSet("fieldSelector", about);
        }

        private void add(
                Map<String, @Nullable Object> event, List<Map<String, @Nullable Object>> events) {
            String type = Tree.of(event).text("type");
            if (types.isEmpty() || types.stream().anyMatch(type::equalsIgnoreCase)) {
                events.add(EventWriter.named(event));
            }
        }

        private static Instant time(Map<String, @Nullable Object> object) {
            Tree event = Tree.of(object);
            Instant last =
                    event.has("series")
                            ? event.moment("series", "lastObservedTime")
                            : event.moment("lastTimestamp");
            if (last == null && !event.has("series")) {
                last = event.moment("eventTime");
            }
            return last == null ? Instant.MIN : last;
        }
    }
}
