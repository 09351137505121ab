package dev.quarterdeck.describe.workloads;

import dev.quarterdeck.describe.Describer;

import java.util.Map;

/** The describers of this package, by kind and group: {@code Pod}, {@code Deployment.apps}. */
public final class Workloads {
    /** Each by its kind. */
    public static final Map<String, Describer> KINDS =
            Map.ofEntries(
                    Map.entry("Pod", new PodDescriber()),
                    Map.entry("Node", new NodeDescriber()),
                    Map.entry("HorizontalPodAutoscaler.autoscaling", new AutoscalerDescriber()),
                    Map.entry("ReplicationController", new ReplicationControllerDescriber()),
                    Map.entry("ReplicaSet.apps", new ReplicaSetDescriber()),
                    Map.entry("Deployment.apps", new DeploymentDescriber()),
                    Map.entry("DaemonSet.apps", new DaemonSetDescriber()),
                    Map.entry("StatefulSet.apps", new StatefulSetDescriber()),
                    Map.entry("Job.batch", new JobDescriber()),
                    Map.entry("CronJob.batch", new CronJobDescriber()));

    private Workloads() {}
}
