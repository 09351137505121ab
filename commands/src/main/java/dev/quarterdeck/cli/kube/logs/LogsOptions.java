package dev.quarterdeck.cli.kube.logs;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.cli.kube.GoQuery;
import dev.quarterdeck.text.GoDuration;
import dev.quarterdeck.text.GoLayout;
import dev.quarterdeck.text.GoTime;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a line says of the logs it wants, checked as kubectl does (pkg/cmd/logs/logs.go).
 *
 * @param container empty where none is named
 * @param timeout how long to wait for a pod, and for a log that is followed to begin
 * @param sinceTime null for no such limit
 */
record LogsOptions(Parsed flags, String container, Duration timeout, @Nullable Instant sinceTime) {
    private static final long SELECTED_TAIL = 10;
    private static final long ALL = -1;
    private static final long SECOND = 1_000_000_000L;

    /** What can be read without any server; a mistake ends the line. */
    static LogsOptions of(Parsed flags) {
        boolean inline = flags.arguments().size() == 2;
        Duration timeout = GoDuration.parse(flags.text("pod-running-timeout"));
        if (!timeout.isPositive()) {
            throw mistake("--pod-running-timeout must be higher than zero");
        }
        return new LogsOptions(
                flags,
                inline ? flags.arguments().get(1) : flags.text("container"),
                timeout,
                time(flags.text("since-time")));
    }

    private static @Nullable Instant time(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return GoLayout.parse("2006-01-02T15:04:05Z07:00", text, ZoneOffset.UTC);
        } catch (IllegalArgumentException wrong) {
            throw mistake(String.valueOf(wrong.getMessage()));
        }
    }

    /** What does not go together; kubectl says so only when it knows what is meant. */
    void check() {
        refuse(
                sinceTime != null && !since().isZero(),
                "at most one of `sinceTime` or `sinceSeconds` may be specified");
        refuse(
                all("all-containers") && !container.isEmpty(),
                "--all-containers=true should not be specified with container name " + container);
        refuse(
                flags.given("container") && flags.arguments().size() == 2,
                "only one of -c or an inline [CONTAINER] arg is allowed");
        refuse(flags.integer("limit-bytes") < 0, "--limit-bytes must be greater than 0");
        refuse(seconds() < 0, "--since must be greater than 0");
        refuse(tail() < ALL, "--tail must be greater than or equal to -1");
    }

    private static void refuse(boolean wrong, String sentence) {
        if (wrong) {
            throw mistake(sentence);
        }
    }

    static CommandException mistake(String sentence) {
        return new CommandException(1, "error: " + sentence);
    }

    boolean all(String flag) {
        return flags.on(flag);
    }

    boolean follow() {
        return flags.on("follow");
    }

    boolean prefix() {
        return flags.on("prefix") || flags.on("all-pods");
    }

    boolean ignoringErrors() {
        return flags.on("ignore-errors");
    }

    String selector() {
        return flags.text("selector");
    }

    long most() {
        return flags.integer("max-log-requests");
    }

    private Duration since() {
        return GoDuration.parse(flags.text("since"));
    }

    /** To the nearest second, halves away from zero. */
    private long seconds() {
        long nanos = since().toNanos();
        return (nanos + Long.signum(nanos) * SECOND / 2) / SECOND;
    }

    private long tail() {
        boolean selected = !selector().isEmpty() && !flags.given("tail");
        return selected ? SELECTED_TAIL : flags.integer("tail");
    }

    /** The query that asks for the log of a container, its parts in the order of their names. */
    String query(String of) {
        List<Map.Entry<String, String>> query = new ArrayList<>();
        add(query, true, "container", of);
        add(query, follow(), "follow", "true");
        String skip = "insecure-skip-tls-verify-backend";
        add(query, flags.on(skip), "insecureSkipTLSVerifyBackend", "true");
        long bytes = flags.integer("limit-bytes");
        add(query, bytes != 0, "limitBytes", Long.toString(bytes));
        add(query, flags.on("previous"), "previous", "true");
        add(query, !since().isZero(), "sinceSeconds", Long.toString(seconds()));
        add(query, sinceTime != null, "sinceTime", wholeSeconds());
        add(query, tail() != ALL, "tailLines", Long.toString(tail()));
        add(query, flags.on("timestamps"), "timestamps", "true");
        return GoQuery.of(query);
    }

    private String wholeSeconds() {
        return sinceTime == null
                ? ""
                : GoTime.rfc3339(
                        sinceTime.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }

    private static void add(
            List<Map.Entry<String, String>> query, boolean wanted, String name, String value) {
        if (wanted) {
            query.add(Map.entry(name, value));
        }
    }
}
