package dev.quarterdeck.testing;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tests that need a real master node; skipped, with a word why, where none can be started. Their
 * methods may take a {@link TestNode}, which all tests of a run share: they remove what they add.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("live")
@ResourceLock("node")
@ExtendWith(NodeExtension.class)
public @interface WithNode {}
