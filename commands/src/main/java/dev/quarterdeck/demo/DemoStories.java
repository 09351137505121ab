package dev.quarterdeck.demo;

import dev.quarterdeck.demo.Script.Story;
import dev.quarterdeck.demo.Script.Story.Step;

/** What the demo's containers write that come to an end. */
final class DemoStories {

    private DemoStories() {}

    static Script loop() {
        return Story.of(
                new Step(10, false, "starting"),
                new Step(240, false, "reading /etc/loop.conf"),
                new Step(2_900, true, "fatal: cannot reach queue:5672: connection refused"));
    }

    static Script failure() {
        return Story.of(
                new Step(20, false, "import-orders 1.4"),
                new Step(400, false, "reading /data/orders.csv: 1,204 rows"),
                new Step(2_300, true, "row 418: unknown currency \"XBT\""),
                new Step(2_310, true, "giving up: 417 of 1,204 rows imported"));
    }

    static Script backup() {
        return Story.of(
                new Step(
                        900,
                        false,
                        "repository 7c1b2a9f opened (version 2, compression level auto)"),
                new Step(2_000, false, "using parent snapshot 41d0e8b2"),
                new Step(61_000, false, "Files:          12 new,    48 changed, 10522 unmodified"),
                new Step(61_010, false, "Added to the repository: 18.204 MiB (6.117 MiB stored)"),
                new Step(61_400, false, "snapshot 9a41c0de saved"));
    }
}
