package dev.quarterdeck.gotemplate;

/** A template that cannot be parsed or executed; the message is Go's own. */
public final class TemplateException extends Exception {
    private static final long serialVersionUID = 1L;

    public TemplateException(String message) {
        super(message);
    }
}
