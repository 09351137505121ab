package dev.quarterdeck.docker;

/** A version of the engine's API, such as 1.50, ordered by its numbers. */
public record ApiVersion(String text) implements Comparable<ApiVersion> {
    /**
     * The newest version this program speaks: that of docker 28.2, whose output it keeps to. A
     * newer one changes what engines answer, such as the number of containers of an image.
     */
    public static final ApiVersion NEWEST = new ApiVersion("1.50");

    /** The oldest version this program speaks; engines that name none are taken to speak it. */
    public static final ApiVersion OLDEST = new ApiVersion("1.24");

    /** Whether this version is {@code other} or newer. */
    public boolean atLeast(String other) {
        return compareTo(new ApiVersion(other)) >= 0;
    }

    /** The version to speak with an engine whose newest is {@code offered}. */
    static ApiVersion negotiate(String offered) {
        if (offered.isEmpty()) {
            return OLDEST;
        }
        var engine = new ApiVersion(offered);
        return engine.compareTo(NEWEST) < 0 ? engine : NEWEST;
    }

    @Override
    public int compareTo(ApiVersion other) {
        int byMajor = Integer.compare(part(0), other.part(0));
        return byMajor != 0 ? byMajor : Integer.compare(part(1), other.part(1));
    }

    private int part(int index) {
        int dot = text.indexOf('.');
        String digits =
                index == 0
                        ? text.substring(0, dot < 0 ? text.length() : dot)
                        : dot < 0 ? "0" : text.substring(dot + 1);
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
