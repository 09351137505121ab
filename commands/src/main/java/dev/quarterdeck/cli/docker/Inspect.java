package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.command.Arguments;
import dev.quarterdeck.cli.command.Call;
import dev.quarterdeck.cli.command.Command;
import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.command.Spec;
import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagSet;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.model.Outcome;
import dev.quarterdeck.text.GoQuote;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** Prints everything the engine knows of objects of any kind. */
public final class Inspect implements Command {
    private static final String WORDS =
            "must be one of \"" + String.join("\", \"", ObjectKind.WORDS) + "\"";

    @Override
    public Spec spec() {
        return new Spec(
                "Return low-level information on Docker objects",
                "[OPTIONS] NAME|ID [NAME|ID...]",
                FlagSet.of(
                        FormatFlag.object(),
                        Flag.bool("size", 's', "Display total file sizes if the type is container"),
                        Flag.string("type", "Only inspect objects of the given type")),
                Arguments.atLeast(1));
    }

    @Override
    public Outcome run(Call call) {
        return new Inspector(call, kind(call.flags()), "", call.flags().on("size")).all();
    }

    private static @Nullable ObjectKind kind(Parsed flags) {
        String word = flags.text("type");
        if (word.isEmpty()) {
            if (flags.given("type")) {
                throw new CommandException(1, "type is empty: " + WORDS);
            }
            return null;
        }
        if (!ObjectKind.WORDS.contains(word)) {
            throw new CommandException(1, "unknown type: " + GoQuote.quote(word) + ": " + WORDS);
        }
        return ObjectKind.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
