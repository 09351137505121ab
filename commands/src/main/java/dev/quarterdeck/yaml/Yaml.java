package dev.quarterdeck.yaml;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** Reads YAML. */
public final class Yaml {
    /** From here on a tree is walked with a stack of its own. */
    private static final int DEEP = 500;

    private static final long LARGE_STACK = 256L << 20;

    private Yaml() {}

    /**
     * The first document as {@code YAMLToJSON} of {@code sigs.k8s.io/yaml} has it: maps with texts
     * for keys, lists, texts, truth, {@link Long}, {@link java.math.BigInteger} where 64 bits hold
     * it without a sign only, {@link Double}, or null; null too where there is no document. Its
     * bytes are UTF-8, or UTF-16 with a mark in front.
     *
     * @throws YamlException where it is none
     */
    public static @Nullable Object read(byte[] bytes) {
        Node root = new Composer(new Parser(new Scanner(new Source(bytes)))).document();
        if (root == null) {
            return null;
        }
        return root.depth() < DEEP ? tree(root) : withLargeStack(() -> tree(root));
    }

    private static @Nullable Object tree(Node root) {
        return new Keyed().value(new Decoder().value(root));
    }

    private static @Nullable Object withLargeStack(Callable<@Nullable Object> walk) {
        FutureTask<@Nullable Object> task = new FutureTask<>(walk);
        Thread thread = new Thread(null, task, "yaml", LARGE_STACK);
        thread.start();
        try {
            thread.join();
            return task.resultNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw YamlException.yaml("interrupted");
        } catch (IllegalStateException failed) {
            throw task.exceptionNow() instanceof YamlException why
                    ? why
                    : YamlException.yaml("document contains excessive nesting");
        }
    }
}
