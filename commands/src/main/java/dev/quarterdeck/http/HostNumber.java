package dev.quarterdeck.http;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Hosts that are written as numbers. */
public final class HostNumber {
    private HostNumber() {}

    /** The address a text spells in numbers, or null; nobody is asked for names. */
    public static @Nullable InetAddress of(String text) {
        boolean numeric = text.indexOf(':') >= 0 || text.matches("[0-9]+(\\.[0-9]+){3}");
        try {
            return numeric ? InetAddress.getByName(text) : null;
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
