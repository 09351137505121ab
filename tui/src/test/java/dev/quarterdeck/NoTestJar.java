package dev.quarterdeck;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves out the test classes that another module lends. */
final class NoTestJar implements ImportOption {
    @Override
    public boolean includes(Location location) {
        return !location.contains("-tests.jar") && !location.contains("/test/");
    }
}
