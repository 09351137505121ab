/** What tests share: real engines, and the comparison with the docker client. */
@NullMarked
package dev.quarterdeck.testing;

import org.jspecify.annotations.NullMarked;
