/** Go's text/template: the language of every {@code --format}. */
@NullMarked
package dev.quarterdeck.gotemplate;

import org.jspecify.annotations.NullMarked;
