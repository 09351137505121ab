package dev.quarterdeck.cli.kube.change.apply;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What became of an object that was applied.
 *
 * @param word kubectl's word for it, such as {@code configured}
 */
record Applied(Map<String, @Nullable Object> object, String word) {}
