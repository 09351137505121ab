package dev.quarterdeck.docker;

import dev.quarterdeck.model.OpsException.Kind;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an image, complete: registry, repository, and tag or digest.
 *
 * @param domain the registry, {@code docker.io} where none is named
 * @param path the repository in it
 * @param tag the tag, or empty
 * @param digest the digest, or empty
 */
public record ImageName(String domain, String path, String tag, String digest) {
    private static final String HUB = "docker.io";
    private static final String OFFICIAL = "library/";
    private static final int LONGEST_PATH = 255;

    private static final Pattern IDENTIFIER = Pattern.compile("[a-f0-9]{64}");
    private static final Pattern REFERENCE = reference();

    private static Pattern reference() {
        String label = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
        String host = "(?:" + label + "(?:\\." + label + ")*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?";
        String component = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
        String path = component + "(?:/" + component + ")*";
        String tag = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";
        String algorithm = "[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*";
        String digest = algorithm + ":[0-9a-fA-F]{32,}";
        return Pattern.compile(
                "(" + host + ")/(" + path + ")(?::(" + tag + "))?(?:@(" + digest + "))?");
    }

    /**
     * Completes a name as it is typed.
     *
     * @throws EngineException in the docker client's words where it is none
     */
    public static ImageName parse(String typed) {
        if (IDENTIFIER.matcher(typed).matches()) {
            throw invalid(
                    "invalid repository name ("
                            + typed
                            + "), cannot specify 64-byte hexadecimal strings");
        }
        int slash = typed.indexOf('/');
        String first = slash < 0 ? "" : typed.substring(0, slash);
        boolean named = isDomain(first);
        String domain = !named || first.equals("index.docker.io") ? HUB : first;
        String rest = named ? typed.substring(slash + 1) : typed;
        return complete(
                domain, domain.equals(HUB) && rest.indexOf('/') < 0 ? OFFICIAL + rest : rest);
    }

    /** Whether this can be a name at all; ids of images are none. */
    public static boolean isIdentifier(String typed) {
        return IDENTIFIER.matcher(typed).matches();
    }

    private static boolean isDomain(String first) {
        return first.equals("localhost")
                || first.indexOf('.') >= 0
                || first.indexOf(':') >= 0
                || !first.toLowerCase(Locale.ROOT).equals(first);
    }

    private static ImageName complete(String domain, String rest) {
        int colon = rest.indexOf(':');
        String repository = colon < 0 ? rest : rest.substring(0, colon);
        if (!repository.toLowerCase(Locale.ROOT).equals(repository)) {
            throw invalid(
                    "invalid reference format: repository name ("
                            + repository
                            + ") must be lowercase");
        }
        Matcher parts = REFERENCE.matcher(domain + "/" + rest);
        if (!parts.matches()) {
            throw invalid("invalid reference format");
        }
        if (parts.group(2).length() > LONGEST_PATH) {
            throw invalid("repository name must not be more than 255 characters");
        }
        return new ImageName(
                parts.group(1), parts.group(2), orEmpty(parts, 3), checked(orEmpty(parts, 4)));
    }

    private static String orEmpty(Matcher parts, int group) {
        String found = parts.group(group);
        return found == null ? "" : found;
    }

    private static String checked(String digest) {
        int colon = digest.indexOf(':');
        int length =
                switch (colon < 0 ? "" : digest.substring(0, colon)) {
                    case "" -> digest.length() - colon - 1;
                    case "sha256" -> 64;
                    case "sha384" -> 96;
                    case "sha512" -> 128;
                    default -> throw invalid("unsupported digest algorithm");
                };
        if (digest.length() - colon - 1 != length) {
            throw invalid("invalid checksum digest length");
        }
        return digest;
    }

    private static EngineException invalid(String message) {
        return new EngineException(Kind.INVALID, message, null, null);
    }

    /** Whether neither tag nor digest is named. */
    public boolean bare() {
        return tag.isEmpty() && digest.isEmpty();
    }

    /** With the tag {@code latest} where neither tag nor digest is named. */
    public ImageName tagged() {
        return bare() ? new ImageName(domain, path, "latest", "") : this;
    }

    /** Registry and repository. */
    public String repository() {
        return domain + "/" + path;
    }

    /** What the engine calls the tag: the digest, the tag, or {@code latest}. */
    public String version() {
        return digest.isEmpty() ? tagged().tag : digest;
    }

    /** The whole name, as {@code pull} prints it. */
    public String whole() {
        return repository() + suffix();
    }

    /** The name without what everybody leaves out. */
    public String familiar() {
        String shown = domain.equals(HUB) ? path : repository();
        boolean official =
                domain.equals(HUB)
                        && path.startsWith(OFFICIAL)
                        && path.indexOf('/', OFFICIAL.length()) < 0;
        return (official ? path.substring(OFFICIAL.length()) : shown) + suffix();
    }

    private String suffix() {
        return (tag.isEmpty() ? "" : ":" + tag) + (digest.isEmpty() ? "" : "@" + digest);
    }

    /** The key under which credentials for its registry are kept. */
    public String registryKey() {
        return domain.equals(HUB) ? "https://index.docker.io/v1/" : domain;
    }
}
