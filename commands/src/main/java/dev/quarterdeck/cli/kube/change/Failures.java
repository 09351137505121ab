package dev.quarterdeck.cli.kube.change;

import dev.quarterdeck.cli.kube.UnsentException;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.model.Channels;
import dev.quarterdeck.model.OpsException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What went wrong while a line went on, told at its end (kubectl pkg/cmd/util, checkErr). */
public final class Failures {
    private final List<OpsException> all = new ArrayList<>();
    private final List<OpsException> mistakes = new ArrayList<>();
    private int lastList;

    /** A failure that no server made; the sentence is kubectl's, without {@code error: }. */
    public static OpsException of(String sentence) {
        return new UnsentException(sentence);
    }

    /** A server's refusal, with what was done and the file it was done for before its sentence. */
    public static OpsException within(String doing, String source, OpsException error) {
        if (source.isEmpty()) {
            return error;
        }
        String before = "error when " + doing + " \"" + source + "\": ";
        if (!(error instanceof StatusError refusal)) {
            return of(before + error.what());
        }
        return reworded(refusal, before + refusal.text());
    }

    /** A refusal in other words. */
    public static StatusError reworded(StatusError refusal, String text) {
        Map<String, @Nullable Object> status = new LinkedHashMap<>(refusal.status());
        status.put("message", text);
        status.put("reason", refusal.reason());
        status.put("code", refusal.code());
        return StatusError.of(status);
    }

    /** Whether it is about one object, so that a line goes on with others. */
    public static boolean ofOne(OpsException failure) {
        return failure instanceof StatusError
                || failure.kind() == OpsException.Kind.INVALID
                || failure.kind() == OpsException.Kind.TIMEOUT;
    }

    /** Keeps a failure. */
    public void add(OpsException failure) {
        all.add(failure);
    }

    /**
     * Keeps what is wrong with a file; all of that is one failure among others.
     *
     * @param list which list of the file it is about, whose mistakes are one again; zero for none
     */
    void mistake(OpsException mistake, int list) {
        if (list == 0) {
            mistakes.add(mistake);
        } else if (list == lastList && mistakes.getLast() instanceof SeveralException several) {
            mistakes.set(mistakes.size() - 1, several.and(mistake));
        } else {
            mistakes.add(new SeveralException(List.of(mistake)));
        }
        lastList = list;
    }

    /** Forgets that objects were not there. */
    public void ignoreMissing() {
        all.removeIf(failure -> failure.kind() == OpsException.Kind.NOT_FOUND);
        mistakes.removeIf(failure -> failure.kind() == OpsException.Kind.NOT_FOUND);
    }

    /** All of them as one, as Go puts several errors into one; null where there is none. */
    public @Nullable OpsException one() {
        List<OpsException> told = told();
        if (told.isEmpty()) {
            return null;
        }
        return told.size() == 1 ? told.getFirst() : new SeveralException(told);
    }

    private List<OpsException> told() {
        List<OpsException> told = new ArrayList<>(all);
        if (!mistakes.isEmpty()) {
            told.add(new SeveralException(mistakes));
        }
        boolean several = told.size() == 1 && told.getFirst() instanceof SeveralException;
        return several ? ((SeveralException) told.getFirst()).all() : told;
    }

    public boolean isEmpty() {
        return all.isEmpty() && mistakes.isEmpty();
    }

    /** Tells all of them, and gives the exit status. */
    public int tell(Channels channels) {
        List<OpsException> told = told();
        boolean one = told.size() == 1;
        told.forEach(failure -> channels.complain(one ? alone(failure) : among(failure)));
        return told.isEmpty() ? 0 : 1;
    }

    /** Tells failures that are each one among others, though there may be one only. */
    public static int tellAmong(List<OpsException> failures, Channels channels) {
        failures.forEach(failure -> channels.complain(among(failure)));
        return 1;
    }

    private static String alone(OpsException failure) {
        String what = failure.what();
        boolean own = failure instanceof UnsentException || failure instanceof SeveralException;
        boolean plain = own && !what.startsWith("error: ");
        String line = plain ? "error: " + what : what;
        return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
    }

    /** Among others the causes of an invalid object are not told one by one. */
    private static String among(OpsException failure) {
        if (failure instanceof StatusError refusal && refusal.reason().equals("Invalid")) {
            return "Error from server (Invalid): " + refusal.text();
        }
        return failure.what();
    }

    /** Whether a refusal has a cause of this type. */
    public static boolean causedBy(StatusError refusal, String type) {
        return Json.array(Json.object(refusal.status().get("details")).get("causes")).stream()
                .anyMatch(cause -> type.equals(Json.object(cause).get("reason")));
    }
}
