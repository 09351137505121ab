package dev.quarterdeck.cli.docker.create;

import dev.quarterdeck.cli.flags.FlagException;
import dev.quarterdeck.cli.flags.FlagType;
import dev.quarterdeck.cli.flags.GoNumbers;
import dev.quarterdeck.text.GoDuration;
import dev.quarterdeck.text.GoUnits;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.function.Function;

/** The types of the flags of {@code run} and {@code create}. */
final class Kinds {
    static final FlagType STREAMS = list(Values::stream);
    static final FlagType WEIGHTS = list(Devices::weight);
    static final FlagType BYTE_RATES = list(Devices::bytesPerSecond);
    static final FlagType OPERATION_RATES = list(Devices::operationsPerSecond);
    static final FlagType ADDRESSES = list(Values::address);
    static final FlagType DOMAINS = list(Values::searchDomain);
    static final FlagType RULES = list(Values::deviceRule);
    static final FlagType VARIABLES = list(Values::variable);
    static final FlagType HOSTS = list(Values::extraHost);
    static final FlagType LABELS = list(Values::label);
    static final FlagType LINKS = list(Values::link);
    static final FlagType SETTINGS = list(Values::kernelSetting).named("map");
    static final FlagType MAP = FlagType.LIST.named("map");
    static final FlagType LIMITS = list(Devices::limit).named("ulimit");
    static final FlagType GRAPHICS = list(Devices::graphics).named("gpu-request");
    static final FlagType MOUNTS = list(value -> Mounts.read(value, Path.of("/"))).named("mount");
    static final FlagType NETWORKS = list(Attachment::read).named("network");
    static final FlagType UINT16 =
            FlagType.STRING.named("uint16").checked(value -> GoNumbers.unsigned(value, 16));
    static final FlagType UINT =
            FlagType.STRING.named("uint").checked(value -> GoNumbers.unsigned(value, 64));
    static final FlagType BYTES = one("bytes", GoUnits::ramInBytes);
    static final FlagType SWAP = one("bytes", Kinds::swap);
    static final FlagType DURATION = one("duration", GoDuration::parse);
    static final FlagType DECIMAL = one("decimal", Kinds::billionths);

    private Kinds() {}

    private static FlagType list(Function<String, ?> reading) {
        return FlagType.LIST.checked(value -> attempt(reading, value));
    }

    private static FlagType one(String name, Function<String, ?> reading) {
        return FlagType.STRING.named(name).checked(value -> attempt(reading, value));
    }

    private static void attempt(Function<String, ?> reading, String value) throws FlagException {
        try {
            Object ignored = reading.apply(value);
        } catch (IllegalArgumentException e) {
            throw new FlagException(String.valueOf(e.getMessage()));
        }
    }

    /** Bytes, or −1 for no limit. */
    static long swap(String value) {
        return value.equals("-1") ? -1 : GoUnits.ramInBytes(value);
    }

    /** Billionths of a processor; fractions such as 1/2 count as well. */
    static long billionths(String value) {
        Pair fraction = Pair.cut(value, '/');
        try {
            BigDecimal upper = new BigDecimal(fraction.key()).movePointRight(9);
            BigDecimal lower = fraction.whole() ? new BigDecimal(fraction.value()) : BigDecimal.ONE;
            return upper.divide(lower).longValueExact();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "failed to parse " + value + " as a rational number", e);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("value is too precise", e);
        }
    }
}
