package dev.quarterdeck.yaml;

/** Bytes that are no YAML, or no YAML that JSON could say as well; the message is Go's. */
public final class YamlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    YamlException(String message) {
        super(message);
    }

    /** What go-yaml itself says. */
    static YamlException yaml(String problem) {
        return new YamlException("yaml: " + problem);
    }

    /** The same with the number of a line; the first is not told. */
    static YamlException yaml(int line, String problem) {
        return yaml(line == 0 ? problem : "line " + line + ": " + problem);
    }

    /** What is wrong, as Go says it. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
