package dev.quarterdeck.describe.kinds;

import dev.quarterdeck.describe.Describer;
import dev.quarterdeck.describe.GenericDescriber;
import dev.quarterdeck.describe.others.Others;
import dev.quarterdeck.describe.workloads.Workloads;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which describer an object has: its kind's own, or the one for any kind. */
public final class Describers {
    private static final Map<String, Describer> KINDS =
            Stream.of(Workloads.KINDS, Others.KINDS)
                    .flatMap(kinds -> kinds.entrySet().stream())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Describer GENERIC = new GenericDescriber();

    private Describers() {}

    /** The describer of a kind; {@code group} is empty for the core. */
    public static Describer of(String group, String kind) {
        return KINDS.getOrDefault(group.isEmpty() ? kind : kind + "." + group, GENERIC);
    }
}
