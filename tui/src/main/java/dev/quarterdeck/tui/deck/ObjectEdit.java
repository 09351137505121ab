package dev.quarterdeck.tui.deck;

import dev.quarterdeck.kubernetes.StatusError;
import dev.quarterdeck.model.OpsException;
import dev.quarterdeck.themes.Role;
import dev.quarterdeck.tui.cluster.ClusterSource;
import dev.quarterdeck.tui.cluster.ObjectRef;
import dev.quarterdeck.tui.loop.Effect;
import dev.quarterdeck.tui.widget.Line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Edits an object: the editor, a trial by the server, what it would change, and on a yes the change
 * itself.
 */
final class ObjectEdit {
    /** The id of a step of an edit. */
    sealed interface Step {}

    /** The id of the work that reads the object. */
    record Reading(ObjectRef ref) implements Step {}

    /** The id of the editor that has the terminal. */
    record Editing(EditDraft draft) implements Step {}

    /** The id of the trial. */
    record Trying(EditDraft draft) implements Step {}

    /** The id of the change itself. */
    record Sending(EditDraft.Tried tried) implements Step {}

    /** What the editor left. */
    record Left(int status, String text) {}

    private static final int CONFLICT = 409;

    private final Deck deck;

    ObjectEdit(Deck deck) {
        this.deck = deck;
    }

    private ClusterSource source() {
        return deck.world().cluster();
    }

    void start(ObjectRef ref) {
        deck.emit(new Effect.Task(new Reading(ref), () -> EditDraft.read(ref, source())));
    }

    /** Takes in the result of a step. */
    void arrived(Step from, Object what) {
        switch (from) {
            case Reading _ when what instanceof EditDraft draft -> edit(draft);
            case Editing(EditDraft draft) when what instanceof Left left -> left(draft, left);
            case Trying _ when what instanceof EditDraft.Tried tried -> review(tried);
            case Sending sending -> sent(sending);
            default -> {}
        }
    }

    /** A step came to nothing. */
    void failed(Step from, Throwable why) {
        if (from instanceof Sending) {
            deck.notices().end(from);
        }
        String line = "kubectl edit";
        switch (from) {
            case Trying(EditDraft draft) when why instanceof StatusError error ->
                    refused(draft, error);
            case Sending(EditDraft.Tried tried) when why instanceof StatusError error ->
                    refused(tried.draft(), error);
            default ->
                    report(line, why instanceof OpsException known ? known.what() : why.toString());
        }
    }

    private void edit(EditDraft draft) {
        Commands commands = deck.world().commands();
        deck.emit(new Effect.Suspended(new Editing(draft), () -> edited(draft.file(), commands)));
    }

    /** The file is the user's alone, and gone afterwards. */
    private static Left edited(String text, Commands commands) throws IOException {
        Path file =
                Files.createTempFile(
                        "kubectl-edit-",
                        ".yaml",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(file, text);
            int status = commands.edit(file);
            return new Left(status, Files.readString(file));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void left(EditDraft before, Left left) {
        EditDraft draft = before.edited(left.text());
        if (left.status() != 0) {
            cancelled("the editor ended with exit status " + left.status());
        } else if (draft.text().isBlank()) {
            cancelled("saved file was empty");
        } else if (!before.remarks().isEmpty() && draft.text().equals(before.text())) {
            cancelled("no valid changes were saved");
        } else {
            check(draft);
        }
    }

    private void check(EditDraft draft) {
        try {
            if (draft.same()) {
                cancelled("no changes made");
                return;
            }
        } catch (OpsException unreadable) {
            edit(draft.remarked(draft.why(unreadable)));
            return;
        }
        deck.emit(new Effect.Task(new Trying(draft), () -> draft.tried(source())));
    }

    private void cancelled(String why) {
        deck.notices().say(Line.of(Role.TEXT, "Edit cancelled, " + why), deck.now());
    }

    private String line(EditDraft draft) {
        return Words.quoted(new ObjectWords(deck.cluster().kinds()).line("edit", draft.ref()));
    }

    private void review(EditDraft.Tried tried) {
        if (tried.differences().isEmpty()) {
            cancelled("the server would change nothing");
            return;
        }
        deck.closeText();
        deck.open(
                new Review(
                        "Edit " + DeleteDialog.titled(List.of(tried.draft().ref())),
                        tried.differences(),
                        line(tried.draft()),
                        new Review.Choice("send it", () -> send(tried)),
                        new Review.Choice("edit again", () -> edit(tried.draft()))));
    }

    private void send(EditDraft.Tried tried) {
        Sending id = new Sending(tried);
        deck.notices().start(id, line(tried.draft()), deck.now());
        deck.emit(
                new Effect.Task(
                        id, () -> source().replace(tried.draft().ref(), tried.object(), false)));
    }

    private void sent(Sending sending) {
        EditDraft draft = sending.tried().draft();
        deck.notices().end(sending);
        deck.notices()
                .say(
                        Line.of(Role.OK, "✓ ")
                                .plus(
                                        Role.TEXT,
                                        draft.ref().resource().prefix()
                                                + "/"
                                                + draft.ref().name()
                                                + " edited")
                                .plus(Role.MUTED, "   $ " + line(draft)),
                        deck.now());
    }

    /** What is invalid is edited again, what has moved is read again. */
    private void refused(EditDraft draft, StatusError error) {
        if (error.code() == CONFLICT) {
            reload(draft);
        } else if (error.kind() == OpsException.Kind.INVALID) {
            edit(draft.remarked(draft.why(error)));
        } else {
            report(line(draft), error.what());
        }
    }

    private void reload(EditDraft draft) {
        deck.closeText();
        List<Line> body = new ArrayList<>();
        body.add(Line.of("It has been changed since it was opened; nothing was sent."));
        body.add(Line.of("Reloading puts your edit on what is there now,"));
        body.add(Line.of("and shows what that changes before it is sent."));
        deck.open(
                new Question(
                        "Changed meanwhile",
                        body,
                        Optional.of(line(draft)),
                        "Reload",
                        () ->
                                deck.emit(
                                        new Effect.Task(
                                                new Trying(draft),
                                                () -> draft.rebased(source())))));
    }

    private void report(String line, String words) {
        deck.closeText();
        Refusal refusal = Refusal.of(words);
        deck.notices().complain("✗ " + (refusal == null ? "$ " + line : refusal.brief()));
        deck.open(new Report(line, refusal == null ? words : refusal.text()));
    }
}
