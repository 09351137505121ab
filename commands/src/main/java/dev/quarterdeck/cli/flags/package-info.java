/**
 * Command-line flags with the syntax, error words and help layout of Go's pflag, which docker,
 * kubectl and kubeadm use.
 */
@NullMarked
package dev.quarterdeck.cli.flags;

import org.jspecify.annotations.NullMarked;
