package dev.quarterdeck.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Inside a container of the demo's engine. */
record InContainer(World world, Container container) implements Inside {
    @Override
    public String hostname() {
        return container.shortId();
    }

    @Override
    public String address() {
        return container.address;
    }

    @Override
    public String folder() {
        return container.spec.folder;
    }

    @Override
    public List<String> environment() {
        List<String> all = new ArrayList<>(container.image.spec().environment());
        all.addAll(container.spec.environment);
        return all;
    }

    @Override
    public List<String> words() {
        return container.words();
    }

    @Override
    public List<String> mounts() {
        return container.spec.mounts.stream().map(ContainerSpec.Mount::target).toList();
    }

    @Override
    public String resolver() {
        return "nameserver 127.0.0.11\noptions ndots:0\n";
    }

    @Override
    public boolean has(String program) {
        return Programs.exist(container.spec.image, program);
    }

    @Override
    public Instant now() {
        return world.now();
    }

    @Override
    public boolean sleep(Duration time) throws InterruptedException {
        return world.await(() -> !container.status.alive(), time);
    }
}
