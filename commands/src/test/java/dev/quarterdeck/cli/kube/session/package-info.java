/** Tests of what joins files, terminals and ports with containers. */
@NullMarked
package dev.quarterdeck.cli.kube.session;

import org.jspecify.annotations.NullMarked;
