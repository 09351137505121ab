package dev.quarterdeck.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.util.Arrays;
import java.util.Optional;

/** Lets tests run only where a cluster can be started, or fails where one is required. */
final class ClusterExtension implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> refusal = TestCluster.refusal();
        if (refusal.isEmpty()) {
            return ConditionEvaluationResult.enabled("a cluster can be started");
        }
        String required = System.getenv().getOrDefault("QUARTERDECK_TESTS_REQUIRE", "");
        if (Arrays.asList(required.split(",", -1)).contains("cluster")) {
            throw new IllegalStateException("a cluster is required: " + refusal.get());
        }
        System.err.println("Tests with a real cluster are skipped: " + refusal.get());
        return ConditionEvaluationResult.disabled("no cluster: " + refusal.get());
    }
}
