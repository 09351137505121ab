package dev.quarterdeck.demo;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The containers and images the fake engine knows, with a lock about them. The public methods are
 * what a test does to the world from outside; each is an event or several, as if a person had typed
 * it.
 */
public final class World {

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Container> containers = new LinkedHashMap<>();
    private final Map<String, Container> names = new HashMap<>();
    private final Happenings happenings = new Happenings();
    private final Agenda agenda;
    private final Lifecycle lifecycle;
    private final ImageStore images;
    private volatile boolean closed;

    World(Clock clock) {
        this.clock = clock;
        this.agenda = new Agenda(lock, clock);
        this.lifecycle = new Lifecycle(this);
        this.images = new ImageStore(this);
    }

    Instant now() {
        return clock.instant();
    }

    void begin() {
        agenda.begin();
    }

    void close() {
        closed = true;
        agenda.close();
        change(() -> closed);
    }

    boolean closed() {
        return closed;
    }

    Agenda agenda() {
        return agenda;
    }

    Happenings happenings() {
        return happenings;
    }

    Lifecycle lifecycle() {
        return lifecycle;
    }

    ImageStore images() {
        return images;
    }

    /** Looks at the world, or changes it, while nobody else does. */
    <T> T change(Supplier<T> action) {
        lock.lock();
        try {
            T result = action.get();
            changed.signalAll();
            return result;
        } finally {
            lock.unlock();
        }
    }

    <T> T look(Supplier<T> question) {
        lock.lock();
        try {
            return question.get();
        } finally {
            lock.unlock();
        }
    }

    private void act(Runnable action) {
        lock.lock();
        try {
            action.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something holds, or for so long; tells whether it holds. */
    boolean await(BooleanSupplier condition, Duration longest) throws InterruptedException {
        long nanos = longest.toNanos();
        lock.lockInterruptibly();
        try {
            while (!condition.getAsBoolean() && nanos > 0 && !closed) {
                nanos = changed.awaitNanos(nanos);
            }
            return condition.getAsBoolean();
        } finally {
            lock.unlock();
        }
    }

    Collection<Container> containers() {
        return containers.values();
    }

    /** By id, name or the only id that starts so. */
    Container container(String reference) {
        Container found = containers.get(reference);
        if (found == null) {
            found = names.get(reference.startsWith("/") ? reference.substring(1) : reference);
        }
        return found == null ? byPrefix(reference) : found;
    }

    boolean named(String name) {
        return names.containsKey(name);
    }

    private Container byPrefix(String reference) {
        List<Container> found =
                containers.values().stream()
                        .filter(c -> c.id.startsWith(reference))
                        .limit(2)
                        .toList();
        if (found.size() > 1) {
            throw new ApiError(400, "multiple IDs found with provided prefix: " + reference);
        }
        if (found.isEmpty() || reference.isEmpty()) {
            throw ApiError.noSuchContainer(reference);
        }
        return found.getFirst();
    }

    Container create(ContainerSpec spec, Instant created) {
        Container holder = names.get(spec.name);
        if (holder != null) {
            throw nameTaken(spec.name, holder);
        }
        String id = Hash.id(spec.name + created);
        var container = new Container(this, id, spec, images.image(spec.image), created);
        containers.put(id, container);
        names.put(spec.name, container);
        return container;
    }

    void renamed(Container container, String name) {
        Container holder = names.get(name);
        if (holder != null) {
            throw nameTaken(name, holder);
        }
        names.remove(container.name);
        container.name = name;
        names.put(name, container);
    }

    void dropped(Container container) {
        containers.remove(container.id);
        names.remove(container.name);
    }

    private static ApiError nameTaken(String name, Container holder) {
        return ApiError.conflict(
                "Conflict. The container name \"/%s\" is already in use by container \"%s\". You have to remove (or rename) that container to be able to reuse that name."
                        .formatted(name, holder.id));
    }

    /** Tells the listeners of something a container did. */
    void tell(Container container, String action, Map<String, String> more) {
        var attributes = new LinkedHashMap<String, String>(container.spec.labels);
        attributes.putAll(more);
        attributes.put("image", container.spec.image);
        attributes.put("name", container.name);
        Map<String, Object> actor = new LinkedHashMap<>();
        actor.put("ID", container.id);
        actor.put("Attributes", attributes);
        happenings.publish(now(), "container", action, actor);
    }

    /** Creates a container and tells its id. */
    public String add(ContainerSpec spec) {
        return change(() -> lifecycle.create(spec).id);
    }

    /** The id of the container with this name. */
    public String id(String reference) {
        return look(() -> container(reference).id);
    }

    /** The ids of all containers, in the order in which they were created. */
    public List<String> ids() {
        return look(() -> new ArrayList<>(containers.keySet()));
    }

    /** The process id of a container's first process; 0 when it does not run. */
    public int pid(String reference) {
        return look(() -> container(reference).pid);
    }

    /** Starts a container. */
    public void start(String reference) {
        act(() -> lifecycle.start(container(reference)));
    }

    /** Ends a container's processes as a stop does, at once. */
    public void stop(String reference) {
        act(
                () -> {
                    lifecycle.signalled(container(reference), Signals.TERM);
                    lifecycle.stopped(container(reference), 0);
                });
    }

    /** A container ends by itself with this status. */
    public void end(String reference, int exitCode) {
        act(() -> lifecycle.died(container(reference), exitCode));
    }

    /**
     * As {@link #end}, told before it is to be seen: engines before 23.0 do it so.
     *
     * @param lag how much later the list shows it
     */
    public void endLate(String reference, int exitCode, Duration lag) {
        act(() -> lifecycle.endLate(container(reference), exitCode, lag));
    }

    /** Pauses a container. */
    public void pause(String reference) {
        act(() -> lifecycle.pause(container(reference)));
    }

    /** Ends a pause. */
    public void unpause(String reference) {
        act(() -> lifecycle.unpause(container(reference)));
    }

    /** Gives a container another name. */
    public void rename(String reference, String name) {
        act(() -> lifecycle.rename(container(reference), name));
    }

    /** Removes a container, ending its processes first where there are any. */
    public void remove(String reference) {
        act(() -> lifecycle.remove(container(reference), true));
    }

    /** Sets a container's health: starting, healthy or unhealthy. */
    public void health(String reference, String status) {
        act(() -> lifecycle.health(container(reference), status));
    }

    /** A container writes a line, to its standard output or error. */
    public void write(String reference, boolean error, String text) {
        act(() -> container(reference).journal.add(new LogLine(now(), error, text)));
    }

    /** Adds an image and tells its id. */
    public String add(ImageSpec spec) {
        return change(() -> images.add(spec, now(), "pull").id);
    }

    /** Gives an image one more name. */
    public void tag(String reference, String name) {
        act(() -> images.tag(images.image(reference), name));
    }

    /** Takes a name from an image, and the image itself when it was the last. */
    public void removeImage(String reference) {
        act(() -> images.remove(reference, true));
    }

    List<Container> newestFirst() {
        return containers.values().stream()
                .sorted(Comparator.comparing((Container c) -> c.created).reversed())
                .toList();
    }

    @Nullable Container holder(Image image, boolean alive) {
        return containers.values().stream()
                .filter(c -> c.image == image && c.status.alive() == alive)
                .findFirst()
                .orElse(null);
    }
}
