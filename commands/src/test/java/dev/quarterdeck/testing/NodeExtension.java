package dev.quarterdeck.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.util.Arrays;
import java.util.Optional;

/** Starts one node for all tests of a virtual machine when the first of them asks for it. */
final class NodeExtension implements ExecutionCondition, ParameterResolver {
    private static final Namespace OURS = Namespace.create(NodeExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> refusal = TestNode.refusal(System.getenv());
        if (refusal.isEmpty()) {
            return ConditionEvaluationResult.enabled("a node can be started");
        }
        String required = System.getenv().getOrDefault("QUARTERDECK_TESTS_REQUIRE", "");
        if (Arrays.asList(required.split(",", -1)).contains("node")) {
            throw new IllegalStateException("a node is required: " + refusal.get());
        }
        System.err.println("Tests with a real node are skipped: " + refusal.get());
        return ConditionEvaluationResult.disabled("no node: " + refusal.get());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestNode.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(TestNode.class, key -> TestNode.shared(), TestNode.class);
    }
}
