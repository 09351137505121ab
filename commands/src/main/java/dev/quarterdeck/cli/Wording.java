package dev.quarterdeck.cli;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;

/** What an exception says to a person: words, never the name of a class. */
final class Wording {
    private static final Pattern CLASS_NAME = Pattern.compile("\\b[a-z]\\w*(?:\\.\\w+)*\\.[A-Z]");

    private Wording() {}

    /** The words of the exception that another may carry. */
    static String of(Throwable error) {
        Throwable bare = bare(error);
        if (bare instanceof FileSystemException file) {
            return file(file);
        }
        String message = bare.getMessage();
        boolean telling =
                message != null && !message.isBlank() && !CLASS_NAME.matcher(message).find();
        if (bare instanceof UnknownHostException && telling) {
            return "no such host: " + message;
        }
        return telling ? String.valueOf(message) : kind(bare);
    }

    /** What went wrong, without what merely carried it here. */
    static Throwable bare(Throwable error) {
        Throwable cause = error.getCause();
        boolean carrier =
                error instanceof UncheckedIOException || error instanceof ExecutionException;
        return carrier && cause != null ? bare(cause) : error;
    }

    /** The JDK's exceptions of files have the file for a message. */
    private static String file(FileSystemException error) {
        if (error instanceof NoSuchFileException) {
            return error.getFile() + ": no such file or directory";
        }
        if (error instanceof AccessDeniedException) {
            return error.getFile() + ": permission denied";
        }
        String reason = error.getReason();
        return error.getFile() + ": " + (reason == null ? "cannot be read or written" : reason);
    }

    private static String kind(Throwable error) {
        if (error instanceof EOFException) {
            return "the other side ended in the middle of what it was sending";
        }
        if (error instanceof IOException) {
            return "reading or writing failed";
        }
        return error instanceof InterruptedException ? "interrupted" : "an error of its own";
    }
}
