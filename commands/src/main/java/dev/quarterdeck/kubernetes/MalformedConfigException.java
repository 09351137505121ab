package dev.quarterdeck.kubernetes;

/** A kubeconfig that cannot be read; the message is what follows the file's name. */
final class MalformedConfigException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MalformedConfigException(String message) {
        super(message);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
