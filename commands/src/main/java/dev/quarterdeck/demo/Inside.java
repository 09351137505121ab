package dev.quarterdeck.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a shell finds around it in a container that is not there. */
public interface Inside {
    /** What the container calls itself. */
    String hostname();

    /** Its address in its network. */
    String address();

    /** Where a shell begins. */
    String folder();

    /** Variables, each as {@code NAME=value}. */
    List<String> environment();

    /** The command line of its first process. */
    List<String> words();

    /** The folders that are mounted into it. */
    List<String> mounts();

    /** Whose names are asked: what {@code /etc/resolv.conf} holds. */
    String resolver();

    /** Whether its image brings a program along; by name or by path. */
    boolean has(String program);

    Instant now();

    /** Sleeps; true where the container ended meanwhile. */
    boolean sleep(Duration time) throws InterruptedException;
}
