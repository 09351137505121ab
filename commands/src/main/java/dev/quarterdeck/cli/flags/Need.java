package dev.quarterdeck.cli.flags;

/**
 * What the engine must offer for a flag to be shown and taken.
 *
 * @param version the API version it came with, or empty
 * @param experimental whether only an experimental engine has it
 * @param system the only operating system whose engines have it, or empty
 */
public record Need(String version, boolean experimental, String system) {
    /** Nothing: every engine will do. */
    public static final Need NOTHING = new Need("", false, "");

    /** Whether every engine will do; not asked by equals, which a record's first use makes dear. */
    public boolean isNothing() {
        return version.isEmpty() && !experimental && system.isEmpty();
    }

    /** This API version or a newer one. */
    public static Need since(String version) {
        return new Need(version, false, "");
    }

    /** This API version or a newer one, and experimental features. */
    public static Need experimental(String version) {
        return new Need(version, true, "");
    }

    /** An engine on this operating system. */
    public static Need system(String name) {
        return new Need("", false, name);
    }
}
