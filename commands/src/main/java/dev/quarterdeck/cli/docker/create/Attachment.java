package dev.quarterdeck.cli.docker.create;

import dev.quarterdeck.text.Csv;
import dev.quarterdeck.text.GoNumber;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A value of {@code --network}: a name, or fields that say how to be attached. */
final class Attachment {
    private static final Pattern FIELDS = Pattern.compile("\\w+=\\w+(,\\w+=\\w+)*");

    String target = "";
    List<String> aliases = new ArrayList<>();
    List<String> links = new ArrayList<>();
    String address = "";
    String address6 = "";
    String hardware = "";
    List<String> local = new ArrayList<>();
    final Map<String, String> driver = new TreeMap<>();
    long priority;

    private Attachment() {}

    static Attachment to(String network) {
        var attachment = new Attachment();
        attachment.target = network;
        return attachment;
    }

    static Attachment read(String value) {
        if (!FIELDS.matcher(value).find()) {
            return to(value);
        }
        var attachment = new Attachment();
        for (String field : Csv.read(value)) {
            attachment.field(field);
        }
        if (attachment.target.isEmpty()) {
            throw new IllegalArgumentException("network name/id is not specified");
        }
        return attachment;
    }

    private void field(String field) {
        Pair pair = Pair.cut(field.toLowerCase(Locale.ROOT), '=');
        if (!pair.whole() || pair.key().isEmpty()) {
            throw new IllegalArgumentException("invalid field " + field);
        }
        String value = pair.value().strip();
        switch (pair.key().strip()) {
            case "name" -> target = value;
            case "alias" -> aliases.add(value);
            case "ip" -> address = value;
            case "ip6" -> address6 = value;
            case "mac-address" -> hardware = value;
            case "link-local-ip" -> local.add(value);
            case "driver-opt" -> driver(value);
            case "gw-priority" -> priority = priority(value);
            default ->
                    throw new IllegalArgumentException("invalid field key " + pair.key().strip());
        }
    }

    private void driver(String option) {
        Pair pair = Pair.cut(option, '=');
        if (!pair.whole() || pair.key().isEmpty()) {
            throw new IllegalArgumentException("invalid key value pair format in driver options");
        }
        driver.put(pair.key().strip(), pair.value().strip());
    }

    private static long priority(String value) {
        try {
            return GoNumber.atoi(value);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            String reason = message.substring(message.lastIndexOf(": ") + 2);
            throw new IllegalArgumentException("invalid gw-priority (" + value + "): " + reason, e);
        }
    }

    /** Whether the network is one that somebody made, rather than a mode. */
    boolean userDefined() {
        return !List.of("default", "bridge", "host", "none").contains(target)
                && !target.startsWith("container:")
                && !target.equals("container");
    }

    /** Whether the engine needs to be told no more than the network's name. */
    boolean plain() {
        return aliases.isEmpty()
                && links.isEmpty()
                && address.isEmpty()
                && address6.isEmpty()
                && hardware.isEmpty()
                && local.isEmpty()
                && driver.isEmpty()
                && priority == 0;
    }

    /** The attachment as the engine takes it. */
    Map<String, @Nullable Object> endpoint() {
        var endpoint = new TreeMap<String, @Nullable Object>();
        endpoint.put("IPAMConfig", addresses());
        endpoint.put("Links", orNull(links));
        endpoint.put("Aliases", orNull(aliases));
        endpoint.put("MacAddress", hardware);
        endpoint.put("DriverOpts", driver.isEmpty() ? null : driver);
        endpoint.put("GwPriority", priority);
        return endpoint;
    }

    private @Nullable Map<String, @Nullable Object> addresses() {
        if (address.isEmpty() && address6.isEmpty() && local.isEmpty()) {
            return null;
        }
        var addresses = new TreeMap<String, @Nullable Object>();
        putSet(addresses, "IPv4Address", address);
        putSet(addresses, "IPv6Address", address6);
        if (!local.isEmpty()) {
            addresses.put("LinkLocalIPs", local);
        }
        return addresses;
    }

    private static void putSet(Map<String, @Nullable Object> map, String name, String value) {
        if (!value.isEmpty()) {
            map.put(name, value);
        }
    }

    static @Nullable List<String> orNull(List<String> list) {
        return list.isEmpty() ? null : list;
    }
}
