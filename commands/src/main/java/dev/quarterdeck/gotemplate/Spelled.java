package dev.quarterdeck.gotemplate;

import dev.quarterdeck.json.JsonSource;

/**
 * A value that is printed as its {@link Object#toString}, and something else in JSON: Go's
 * Stringer.
 */
public interface Spelled extends JsonSource {}
