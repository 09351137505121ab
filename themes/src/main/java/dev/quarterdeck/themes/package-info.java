/** Themes: which colours and emphasis each role on screen has, read from one file a theme. */
@NullMarked
package dev.quarterdeck.themes;

import org.jspecify.annotations.NullMarked;
