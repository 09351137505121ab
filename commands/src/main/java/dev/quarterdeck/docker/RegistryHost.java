package dev.quarterdeck.docker;

/**
 * The host in a registry's name or address. Source: ConvertToHostname in docker's
 * cli/config/credentials/file_store.go, and Go's net/url.
 */
final class RegistryHost {
    private RegistryHost() {}

    static String of(String name) {
        int mark = name.indexOf("://");
        String host = mark < 0 ? "" : authority(name, mark);
        return host.isEmpty() ? until(name, 0, "/") : host;
    }

    /** Host and port of an address, or nothing where Go could not read it. */
    private static String authority(String address, int mark) {
        String authority = until(address, mark + 3, "/?#");
        authority = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = authority.indexOf(':', authority.lastIndexOf(']') + 1);
        String port = colon < 0 ? "" : authority.substring(colon + 1);
        String host = colon < 0 ? authority : authority.substring(0, colon);
        boolean readable = scheme(address.substring(0, mark)) && digits(port);
        if (!readable || host.isEmpty()) {
            return "";
        }
        return port.isEmpty() ? unbracketed(host) : host + ":" + port;
    }

    private static String unbracketed(String host) {
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        return bracketed ? host.substring(1, host.length() - 1) : host;
    }

    private static boolean scheme(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
            boolean later = c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
            if (!letter && (i == 0 || !later)) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean digits(String port) {
        return port.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String until(String text, int start, String marks) {
        int end = start;
        while (end < text.length() && marks.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start, end);
    }
}
