/**
 * YAML as kubectl reads it: a port of the rules of {@code go.yaml.in/yaml/v2} (which are those of
 * libyaml) and of {@code sigs.k8s.io/yaml}, with their words for what they refuse. Bytes come in, a
 * tree as JSON has it goes out.
 */
@NullMarked
package dev.quarterdeck.yaml;

import org.jspecify.annotations.NullMarked;
