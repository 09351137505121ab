package dev.quarterdeck.demo.cluster;

import java.util.HashMap;
import java.util.Map;

/** Gives each pod an address out of its node's part of the pod network. */
final class Addresses {

    private static final int FIRST = 2;
    private static final int MANY = 250;

    private final Map<String, Integer> given = new HashMap<>();

    /** The next address of a node; it goes round when all have been given. */
    String next(String node) {
        int count = given.merge(node, 1, Integer::sum) - 1;
        int network = node.charAt(node.length() - 1) - '1';
        return "10.244." + network + "." + (FIRST + count % MANY);
    }
}
