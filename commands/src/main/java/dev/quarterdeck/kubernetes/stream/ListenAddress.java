package dev.quarterdeck.kubernetes.stream;

import dev.quarterdeck.http.HostNumber;

import java.util.List;
import java.util.TreeMap;

/**
 * An address of this machine to listen on (client-go tools/portforward, parseAddresses).
 *
 * @param needed whether it is a failure where nobody can listen there; of the two of localhost one
 *     is enough
 */
public record ListenAddress(String host, boolean needed) {
    /**
     * The addresses that are meant.
     *
     * @throws IllegalArgumentException with what is wrong with one
     */
    public static List<ListenAddress> parse(List<String> words) {
        TreeMap<String, ListenAddress> found = new TreeMap<>();
        for (String word : words) {
            if (word.equals("localhost")) {
                found.putIfAbsent("127.0.0.1", new ListenAddress("127.0.0.1", false));
                found.putIfAbsent("::1", new ListenAddress("::1", false));
            } else if (HostNumber.of(word) != null) {
                found.put(word, new ListenAddress(word, true));
            } else {
                throw new IllegalArgumentException(word + " is not a valid IP");
            }
        }
        return List.copyOf(found.values());
    }

    /** The address with a port, as Go joins them. */
    public String with(int port) {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
