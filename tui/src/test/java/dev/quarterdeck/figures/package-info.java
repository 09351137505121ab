/** What the program costs, printed beside what its peers cost in the same run. */
@NullMarked
package dev.quarterdeck.figures;

import org.jspecify.annotations.NullMarked;
