package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Containers as the engine lists them, and the parts that list and inspection share. */
final class ContainerViews {

    private ContainerViews() {}

    static Map<String, @Nullable Object> summary(Container container, Instant now, boolean sizes) {
        Map<String, @Nullable Object> json =
                Fields.of(
                        "Id", container.id,
                        "Names", List.of("/" + container.name),
                        "Image", imageName(container),
                        "ImageID", container.image.id,
                        "Command", String.join(" ", container.words()),
                        "Created", container.created.getEpochSecond(),
                        "Ports", ports(container));
        if (sizes) {
            Fields.plus(
                    json, "SizeRw", sizeOfChanges(container), "SizeRootFs", sizeOfAll(container));
        }
        return Fields.plus(
                json,
                "Labels",
                container.spec.labels,
                "State",
                container.status.word(),
                "Status",
                container.statusText(now),
                "HostConfig",
                Fields.of("NetworkMode", container.spec.network),
                "NetworkSettings",
                Fields.of("Networks", networks(container)),
                "Mounts",
                mounts(container));
    }

    /** The name it was made from while that still leads to its image, else the image's id. */
    private static String imageName(Container container) {
        String name = container.spec.image;
        return container.image.tags.contains(References.familiar(name)) ? name : container.image.id;
    }

    static long sizeOfChanges(Container container) {
        return Hash.below(9, container.seed(), 77) * 4_096L;
    }

    static long sizeOfAll(Container container) {
        return container.image.spec().size() + sizeOfChanges(container);
    }

    private static List<Map<String, @Nullable Object>> ports(Container container) {
        var ports = new ArrayList<Map<String, @Nullable Object>>();
        for (ContainerSpec.Port port :
                container.status.alive() ? container.spec.ports : List.<ContainerSpec.Port>of()) {
            Map<String, @Nullable Object> json = Fields.of();
            if (port.outside() != 0) {
                Fields.plus(json, "IP", port.address());
            }
            Fields.plus(json, "PrivatePort", port.inside());
            if (port.outside() != 0) {
                Fields.plus(json, "PublicPort", port.outside());
            }
            ports.add(Fields.plus(json, "Type", port.protocol()));
        }
        return ports;
    }

    static Map<String, @Nullable Object> networks(Container container) {
        boolean up = !container.address.isEmpty();
        String network = container.spec.network;
        return Fields.of(
                network,
                Fields.of(
                        "IPAMConfig",
                        null,
                        "Links",
                        null,
                        "Aliases",
                        null,
                        "MacAddress",
                        up ? mac(container) : "",
                        "DriverOpts",
                        null,
                        "GwPriority",
                        0,
                        "NetworkID",
                        Hash.id(network),
                        "EndpointID",
                        up ? Hash.id("endpoint " + container.id + container.run) : "",
                        "Gateway",
                        up ? "172.17.0.1" : "",
                        "IPAddress",
                        container.address,
                        "IPPrefixLen",
                        up ? 16 : 0,
                        "IPv6Gateway",
                        "",
                        "GlobalIPv6Address",
                        "",
                        "GlobalIPv6PrefixLen",
                        0,
                        "DNSNames",
                        network.equals("bridge") ? null : dnsNames(container)));
    }

    static String mac(Container container) {
        byte[] bytes = ByteBuffer.allocate(8).putLong(Hash.of(container.seed(), 5)).array();
        bytes[0] = (byte) (0x02 | (bytes[0] & 0xf0));
        return HexFormat.ofDelimiter(":").formatHex(bytes, 0, 6);
    }

    private static List<String> dnsNames(Container container) {
        String service = container.spec.labels.getOrDefault("com.docker.compose.service", "");
        return service.isEmpty()
                ? List.of(container.name, container.shortId())
                : List.of(container.name, service, container.shortId());
    }

    static List<Map<String, @Nullable Object>> mounts(Container container) {
        return container.spec.mounts.stream().map(ContainerViews::mount).toList();
    }

    private static Map<String, @Nullable Object> mount(ContainerSpec.Mount mount) {
        Map<String, @Nullable Object> json = Fields.of("Type", mount.type());
        boolean volume = mount.type().equals("volume");
        if (volume) {
            Fields.plus(json, "Name", mount.source());
        }
        String source =
                volume ? "/var/lib/docker/volumes/" + mount.source() + "/_data" : mount.source();
        Fields.plus(json, "Source", source, "Destination", mount.target());
        if (volume) {
            Fields.plus(json, "Driver", "local");
        }
        return Fields.plus(
                json,
                "Mode",
                volume ? "z" : mount.writable() ? "" : "ro",
                "RW",
                mount.writable(),
                "Propagation",
                volume ? "" : "rprivate");
    }
}
