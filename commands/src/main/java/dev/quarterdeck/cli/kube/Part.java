package dev.quarterdeck.cli.kube;

import dev.quarterdeck.kubernetes.api.Table;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * One answer of a server to a target: an object, or a part of a list.
 *
 * @param table null where the server made none
 * @param tree the answer itself; null where it is a table
 */
record Part(Target target, @Nullable Table table, @Nullable Map<String, @Nullable Object> tree) {}
