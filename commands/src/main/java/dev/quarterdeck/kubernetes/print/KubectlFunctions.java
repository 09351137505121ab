package dev.quarterdeck.kubernetes.print;

import dev.quarterdeck.gotemplate.CallException;
import dev.quarterdeck.gotemplate.Function;
import dev.quarterdeck.gotemplate.Functions;
import dev.quarterdeck.gotemplate.Parameter;
import dev.quarterdeck.text.GoBase64;
import dev.quarterdeck.text.GoParseException;
import dev.quarterdeck.text.Utf8;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * The functions kubectl's templates know beside Go's own. Ported from {@code
 * k8s.io/cli-runtime/pkg/printers/template.go, jsonpath.go}.
 */
final class KubectlFunctions implements Functions {
    @Override
    public @Nullable Function find(String name) {
        return switch (name) {
            case "exists" ->
                    Function.variadic(KubectlFunctions::exists, Parameter.ANY, Parameter.ANY);
            case "base64decode" -> Function.of(KubectlFunctions::base64decode, Parameter.STRING);
            default -> null;
        };
    }

    @Override
    public boolean namesTypes() {
        return true;
    }

    private static Object exists(List<@Nullable Object> arguments) {
        if (arguments.size() == 1) {
            // Upstream asks only what it has looked into whether it is nil.
            return true;
        }
        Object value = arguments.getFirst();
        for (Object index : arguments.subList(1, arguments.size())) {
            if (value instanceof Map<?, ?> map && (index == null || index instanceof String)) {
                value = map.get(index == null ? "" : index);
            } else if (within(value, index)) {
                value = element(value, ((Number) index).intValue());
            } else {
                return false;
            }
        }
        return value != null;
    }

    private static boolean within(@Nullable Object value, @Nullable Object index) {
        if (!(index instanceof Number number) || index instanceof Double) {
            return false;
        }
        int size =
                value instanceof List<?> list
                        ? list.size()
                        : value instanceof String text ? Utf8.length(text) : 0;
        return number.longValue() >= 0 && number.longValue() < size;
    }

    private static @Nullable Object element(@Nullable Object value, int index) {
        return value instanceof List<?> list ? list.get(index) : Byte.valueOf((byte) 0);
    }

    private static Object base64decode(List<@Nullable Object> arguments) throws CallException {
        String text = String.valueOf(arguments.getFirst());
        try {
            return Utf8.decode(GoBase64.decode(Utf8.encode(text)));
        } catch (GoParseException e) {
            throw new CallException("base64 decode failed: " + e.getMessage());
        }
    }
}
