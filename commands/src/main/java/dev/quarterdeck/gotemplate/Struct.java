package dev.quarterdeck.gotemplate;

import org.jspecify.annotations.Nullable;

import java.util.Collection;

/** A Go struct, or a pointer to one, that is printed field by field. */
public interface Struct extends Fields {
    /** The values of its fields, in their order. */
    Collection<? extends @Nullable Object> values();

    /** Whether it is a pointer: Go prints those inside other values as addresses. */
    boolean pointer();

    /** What the pointer points at; itself where it is none. */
    Struct target();
}
