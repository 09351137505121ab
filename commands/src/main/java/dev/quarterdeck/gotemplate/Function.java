package dev.quarterdeck.gotemplate;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A function a template may call. The last parameter of a {@code variadic} one stands for any
 * number of arguments.
 */
public record Function(List<Parameter> parameters, boolean variadic, Body body) {
    /** What the function does with arguments that fit its parameters. */
    @FunctionalInterface
    public interface Body {
        @Nullable Object call(List<@Nullable Object> arguments) throws CallException;
    }

    /** A function with a fixed number of arguments. */
    public static Function of(Body body, Parameter... parameters) {
        return new Function(List.of(parameters), false, body);
    }

    /** A function whose last argument may be given any number of times. */
    public static Function variadic(Body body, Parameter... parameters) {
        return new Function(List.of(parameters), true, body);
    }

    Parameter parameter(int index) {
        return parameters.get(Math.min(index, parameters.size() - 1));
    }

    int fixed() {
        return variadic ? parameters.size() - 1 : parameters.size();
    }
}
