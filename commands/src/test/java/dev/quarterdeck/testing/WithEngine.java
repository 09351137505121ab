package dev.quarterdeck.testing;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The test needs a real engine and is skipped, with one line saying why, where none can be had. Its
 * methods may take a {@link TestEngine} (the newest) or {@link Engines} (all).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("live")
@ResourceLock("engines")
@ExtendWith(EnginesExtension.class)
public @interface WithEngine {}
