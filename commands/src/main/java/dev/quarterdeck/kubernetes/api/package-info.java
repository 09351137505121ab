/** The Kubernetes API as a client sees it: resources, tables, errors. */
@NullMarked
package dev.quarterdeck.kubernetes.api;

import org.jspecify.annotations.NullMarked;
