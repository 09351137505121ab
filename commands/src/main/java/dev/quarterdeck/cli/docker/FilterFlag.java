package dev.quarterdeck.cli.docker;

import dev.quarterdeck.cli.flags.Flag;
import dev.quarterdeck.cli.flags.FlagException;
import dev.quarterdeck.cli.flags.FlagType;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.docker.Filters;

import java.util.Locale;

/** The flag {@code --filter name=value} of lists. */
final class FilterFlag {
    private static final FlagType TYPE = FlagType.LIST.named("filter").checked(FilterFlag::check);

    private FilterFlag() {}

    /** The flag itself. */
    static Flag flag() {
        return Flag.of(TYPE, "filter", 'f', "Filter output based on conditions provided");
    }

    private static void check(String value) throws FlagException {
        if (!value.isEmpty() && value.indexOf('=') < 0) {
            throw new FlagException("bad format of filter (expected name=value)");
        }
    }

    /** What was given. */
    static Filters of(Parsed flags) {
        Filters filters = new Filters();
        for (String filter : flags.list("filter")) {
            int equals = filter.indexOf('=');
            if (equals >= 0) {
                String name = filter.substring(0, equals).strip().toLowerCase(Locale.ROOT);
                filters.add(name, filter.substring(equals + 1).strip());
            }
        }
        return filters;
    }
}
