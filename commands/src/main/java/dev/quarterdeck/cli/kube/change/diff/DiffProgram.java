package dev.quarterdeck.cli.kube.change.diff;

import dev.quarterdeck.cli.kube.change.Work;
import dev.quarterdeck.host.Programs;
import dev.quarterdeck.text.GoQuote;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The program that compares folders: diff, or what KUBECTL_EXTERNAL_DIFF names. */
record DiffProgram(Work work) {
    private static final Pattern HARMLESS = Pattern.compile("[a-zA-Z0-9-=]+");

    /** Prints what it says, and gives its status; above one it has failed. */
    int run(Folders folders) throws IOException {
        Map<String, String> env = work.call().world().env();
        List<String> line = line(env.getOrDefault("KUBECTL_EXTERNAL_DIFF", ""), folders);
        String failed = "failed to run " + GoQuote.quote(line.getFirst()) + ": ";
        Programs.Heard heard;
        try {
            heard = Programs.listen(line, env);
        } catch (IOException e) {
            throw Work.refused(failed + "executable file not found in $PATH");
        }
        work.channels().out().write(heard.output());
        work.channels().out().flush();
        work.channels().err().write(heard.errors());
        work.channels().err().flush();
        Work.refuse(heard.status() > 1, failed + "exit status " + heard.status());
        return heard.status();
    }

    /** Words that could mean anything to a shell are left out. */
    private static List<String> line(String external, Folders folders) {
        List<String> folder = List.of(folders.live().toString(), folders.merged().toString());
        List<String> line = new ArrayList<>();
        if (external.isEmpty()) {
            line.addAll(List.of("diff", "-u", "-N"));
            line.addAll(folder);
            return line;
        }
        String[] words = external.split(" ", -1);
        line.add(words[0]);
        line.addAll(folder);
        for (int i = 1; i < words.length; i++) {
            if (HARMLESS.matcher(words[i]).matches()) {
                line.add(words[i]);
            }
        }
        return line;
    }
}
