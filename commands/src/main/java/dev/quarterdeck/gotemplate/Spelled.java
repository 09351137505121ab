package dev.quarterdeck.gotemplate;

import dev.quarterdeck.json.JsonSource;

/** A value that is printed as its {@link #toString}, and something else in JSON: Go's Stringer. */
public interface Spelled extends JsonSource {}
