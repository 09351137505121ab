package dev.quarterdeck.gotemplate;

/** The Go type of a function's parameter. */
public enum Parameter {
    /** Anything; nil comes as null. */
    ANY("interface {}"),
    /** Anything as the engine itself holds it, so that nil and nothing can be told apart. */
    VALUE("reflect.Value"),
    STRING("string"),
    INT("int"),
    STRINGS("[]string");

    private final String goName;

    Parameter(String goName) {
        this.goName = goName;
    }

    String goName() {
        return goName;
    }

    boolean canBeNil() {
        return this == ANY || this == VALUE || this == STRINGS;
    }
}
