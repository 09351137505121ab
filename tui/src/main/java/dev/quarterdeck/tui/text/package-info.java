/** Texts to read: lines with colours, scrolling, searching, and the page that shows a document. */
@NullMarked
package dev.quarterdeck.tui.text;

import org.jspecify.annotations.NullMarked;
