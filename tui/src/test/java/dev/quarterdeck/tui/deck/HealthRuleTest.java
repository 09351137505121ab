package dev.quarterdeck.tui.deck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kubernetes.api.Table;
import dev.quarterdeck.tui.cluster.ObjectTable;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;

/** How objects are, by the cells their servers list. */
@Tag("unit")
class HealthRuleTest {
    @ParameterizedTest
    @CsvSource({
        "Pod, Ready|Status, 1/1|Running, WELL",
        "Pod, Ready|Status, 1/2|Running, PARTLY",
        "Pod, Ready|Status, 0/1|Running, PARTLY",
        "Pod, Ready|Status, 0/1|Completed, DONE",
        "Pod, Ready|Status, 0/1|CrashLoopBackOff, RESTARTING",
        "Pod, Ready|Status, 0/1|ImagePullBackOff, FAILED",
        "Pod, Ready|Status, 0/1|ErrImagePull, FAILED",
        "Pod, Ready|Status, 0/1|OOMKilled, FAILED",
        "Pod, Ready|Status, 0/1|Error, FAILED",
        "Pod, Ready|Status, 0/1|ExitCode:3, FAILED",
        "Pod, Ready|Status, 0/1|Init:Error, FAILED",
        "Pod, Ready|Status, 0/1|Init:CrashLoopBackOff, FAILED",
        "Pod, Ready|Status, 0/1|Init:0/2, STARTING",
        "Pod, Ready|Status, 0/1|PodInitializing, STARTING",
        "Pod, Ready|Status, 0/1|ContainerCreating, STARTING",
        "Pod, Ready|Status, 0/1|Pending, WAITING",
        "Pod, Ready|Status, 1/1|Terminating, LEAVING",
        "Pod, Ready|Status, 1/1|Evicted, FAILED",
        "Node, Status, Ready, WELL",
        "Node, Status, NotReady, FAILED",
        "Node, Status, 'Ready,SchedulingDisabled', HELD",
        "Node, Status, 'NotReady,SchedulingDisabled', FAILED",
        "Deployment, Ready|Available, 2/2|2, WELL",
        "Deployment, Ready|Available, 1/2|1, PARTLY",
        "Deployment, Ready|Available, 0/2|0, FAILED",
        "Deployment, Ready|Available, 0/0|0, IDLE",
        "DaemonSet, Desired|Current|Ready|Available, 3|3|2|2, PARTLY",
        "ReplicaSet, Desired|Current|Ready, 0|0|0, IDLE",
        "Job, Status|Completions, Complete|1/1, DONE",
        "Job, Status|Completions, Failed|0/1, FAILED",
        "PersistentVolumeClaim, Status, Bound, WELL",
        "PersistentVolumeClaim, Status, Lost, FAILED",
        "PersistentVolume, Status, Available, IDLE",
        "Namespace, Status, Active, WELL",
        "Namespace, Status, Terminating, LEAVING",
        "Event, Type|Reason, Normal|Pulled, PLAIN",
        "Event, Type|Reason, Warning|BackOff, WARNING",
        "Certificate, Ready|Secret, True|web-tls, WELL",
        "Certificate, Ready|Secret, False|web-tls, FAILED",
        "Backup, Phase, Failed, FAILED",
        "ConfigMap, Data, 3, PLAIN",
        "Service, Type|Port(s), ClusterIP|80/TCP, PLAIN",
    })
    void isRead(String kind, String columns, String cells, Health health) {
        List<Table.Column> named =
                Arrays.stream(columns.split("\\|", -1))
                        .map(name -> new Table.Column(name, "string", "", 0))
                        .toList();
        ObjectTable table = new ObjectTable(FakeCluster.kind("", kind + "s", kind, true), named);
        Object[] row = cells.split("\\|", -1);
        assertThat(new HealthRule(table).of(FakeCluster.row("a", "b", "1m", row)))
                .isEqualTo(health);
    }
}
