package dev.quarterdeck.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.util.Arrays;

/**
 * Finds or starts the engines once per virtual machine, hands them out, and ends what it started.
 */
final class EnginesExtension implements ExecutionCondition, ParameterResolver {
    private static final Namespace OURS = Namespace.create(EnginesExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var found = found(context);
        if (found.engines().isEmpty() && required()) {
            throw new IllegalStateException("an engine is required, but " + found.whyNone());
        }
        return found.engines().isEmpty()
                ? ConditionEvaluationResult.disabled("no engine: " + found.whyNone())
                : ConditionEvaluationResult.enabled("an engine is there");
    }

    private static boolean required() {
        var required = System.getenv().getOrDefault("QUARTERDECK_TESTS_REQUIRE", "");
        return Arrays.asList(required.split(",", -1)).contains("docker");
    }

    private static Engines found(ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(Engines.class, key -> find(), Engines.class);
    }

    private static Engines find() {
        var engines = Engines.find(System.getenv());
        if (engines.engines().isEmpty()) {
            System.err.println("Tests with a real engine are skipped: " + engines.whyNone());
        }
        return engines;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == TestEngine.class || type == Engines.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var engines = found(context);
        return parameter.getParameter().getType() == Engines.class ? engines : engines.newest();
    }
}
