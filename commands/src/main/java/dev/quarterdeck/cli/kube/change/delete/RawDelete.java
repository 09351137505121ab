package dev.quarterdeck.cli.kube.change.delete;

import dev.quarterdeck.cli.command.CommandException;
import dev.quarterdeck.cli.flags.Parsed;
import dev.quarterdeck.cli.kube.GoQuery;
import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.http.Payload;
import dev.quarterdeck.http.Reply;
import dev.quarterdeck.http.Request;
import dev.quarterdeck.kubernetes.StatusError;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Sends DELETE to any path, and prints the answer as it is (kubectl pkg/rawhttp). */
final class RawDelete {
    private RawDelete() {}

    /** Ends the line where its flags do not go together. */
    static void check(Work work) {
        Parsed flags = work.flags();
        List<String> files = flags.list("filename");
        Work.refuse(flags.on("interactive"), "--interactive can not be used with --raw");
        Work.refuse(files.size() > 1, "--raw can only use a single local file or stdin");
        boolean address = files.stream().anyMatch(file -> file.matches("(?s)https?://.*"));
        Work.refuse(address, "--raw cannot read from a url");
        Work.refuse(flags.on("recursive"), "--raw and --recursive are mutually exclusive");
        Work.refuse(!flags.text("output").isEmpty(), "--raw and --output are mutually exclusive");
        String wrong = GoQuery.mistake(flags.text("raw"));
        Work.refuse(!wrong.isEmpty(), "--raw must be a valid URL path: " + wrong);
    }

    static int run(Work work) throws IOException {
        String path = GoQuery.canonical(work.flags().text("raw"));
        Request request = Request.delete(path).header("Accept", "application/json, */*");
        byte[] body = body(work);
        Request whole =
                new Request(request.method(), path, List.of(), Map.copyOf(request.headers()), null);
        if (body.length > 0) {
            whole = whole.body(new Payload.Bytes("application/json", body));
        }
        try (Reply reply = work.api().server().sendAsIs(whole)) {
            work.warnings().receive(reply);
            if (reply.status() >= 400) {
                throw new CommandException(1, StatusError.of(reply).what());
            }
            reply.body().transferTo(work.channels().out());
            work.channels().out().flush();
            return 0;
        }
    }

    private static byte[] body(Work work) throws IOException {
        List<String> files = work.flags().list("filename");
        if (files.isEmpty()) {
            return new byte[0];
        }
        String name = files.getFirst();
        if (name.equals("-")) {
            return work.channels().in().readAllBytes();
        }
        Path file = work.call().world().cwd().resolve(name);
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new CommandException(1, "error: open " + name + ": no such file or directory");
        }
    }
}
