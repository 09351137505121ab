package dev.quarterdeck.cli.docker.create;

import dev.quarterdeck.cli.flags.Parsed;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The networks a container is to be attached to. */
final class Networks {
    private static final String STANDARD = "default";

    private final Parsed flags;
    private final List<Attachment> attachments = new ArrayList<>();

    Networks(Parsed flags) {
        this.flags = flags;
        for (String value : both("network", "net")) {
            attachments.add(Attachment.read(value));
        }
    }

    /** What two names of a flag were given, the usual one first. */
    private List<String> both(String name, String older) {
        var all = new ArrayList<>(flags.list(name));
        all.addAll(flags.list(older));
        return all;
    }

    /** The network, or mode, that comes first. */
    String mode() {
        return attachments.isEmpty() ? STANDARD : attachments.getFirst().target;
    }

    /** The endpoints as the engine takes them. */
    Map<String, @Nullable Object> endpoints() {
        var endpoints = new TreeMap<String, @Nullable Object>();
        if (attachments.isEmpty()) {
            Attachment standard = Attachment.to(STANDARD);
            applyFlags(standard);
            check(standard);
            endpoints.put(STANDARD, standard.endpoint());
        }
        for (Attachment attachment : attachments) {
            add(attachment, endpoints);
        }
        boolean made = attachments.stream().anyMatch(Attachment::userDefined);
        if (made && !attachments.stream().allMatch(Attachment::userDefined)) {
            throw conflict("attach both user-defined and non-user-defined network-modes");
        }
        return endpoints;
    }

    private void add(Attachment attachment, Map<String, @Nullable Object> endpoints) {
        boolean first = attachment == attachments.getFirst();
        if (first) {
            applyFlags(attachment);
        }
        check(attachment);
        if (endpoints.containsKey(attachment.target)) {
            throw new IllegalArgumentException(
                    "network \"" + attachment.target + "\" is specified multiple times");
        }
        if (!first || attachments.size() > 1 || !attachment.plain()) {
            endpoints.put(attachment.target, attachment.endpoint());
        }
    }

    private static void check(Attachment attachment) {
        if (attachment.target.isBlank()) {
            throw new IllegalArgumentException("no name set for network");
        }
        if (!attachment.userDefined() && !attachment.aliases.isEmpty()) {
            throw new IllegalArgumentException(
                    "network-scoped aliases are only supported for user-defined networks");
        }
        if (!attachment.userDefined() && !attachment.links.isEmpty()) {
            throw new IllegalArgumentException(
                    "links are only supported for user-defined networks");
        }
        String hardware = attachment.hardware;
        if (!hardware.isEmpty() && !Addresses.isHardware(hardware)) {
            throw new IllegalArgumentException(hardware + " is not a valid mac address");
        }
    }

    /** The flags from the time of a single network mean the first one. */
    private void applyFlags(Attachment to) {
        List<String> aliases = both("network-alias", "net-alias");
        List<String> local = flags.list("link-local-ip");
        clash(!to.aliases.isEmpty() && !aliases.isEmpty(), "--network-alias and per-network alias");
        clash(given(to.address, "ip"), "--ip and per-network IPv4 address");
        clash(given(to.address6, "ip6"), "--ip6 and per-network IPv6 address");
        clash(given(to.hardware, "mac-address"), "--mac-address and per-network MAC address");
        clash(
                !to.local.isEmpty() && !local.isEmpty(),
                "--link-local-ip and per-network link-local IP addresses");
        to.aliases = aliases.isEmpty() ? to.aliases : aliases;
        if (to.userDefined() && !flags.list("link").isEmpty()) {
            to.links = flags.list("link");
        }
        to.address = or(flags.text("ip"), to.address);
        to.address6 = or(flags.text("ip6"), to.address6);
        to.hardware = or(flags.text("mac-address"), to.hardware);
        to.local = local.isEmpty() ? to.local : local;
    }

    private boolean given(String field, String flag) {
        return !field.isEmpty() && !flags.text(flag).isEmpty();
    }

    private static String or(String first, String second) {
        return first.isEmpty() ? second : first;
    }

    private static void clash(boolean both, String what) {
        if (both) {
            throw conflict("specify both " + what);
        }
    }

    private static IllegalArgumentException conflict(String what) {
        return new IllegalArgumentException("conflicting options: cannot " + what);
    }
}
