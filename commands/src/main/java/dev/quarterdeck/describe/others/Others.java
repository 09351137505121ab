package dev.quarterdeck.describe.others;

import dev.quarterdeck.describe.Describer;
import dev.quarterdeck.describe.Description;
import dev.quarterdeck.describe.Related;
import dev.quarterdeck.describe.Tree;

import java.util.Map;

/**
 * The describers of this package, by kind and group: {@code Secret}, {@code
 * Ingress.networking.k8s.io}.
 */
public final class Others {
    /** Each by its kind. */
    public static final Map<String, Describer> KINDS =
            Map.ofEntries(
                    of("Secret", ConfigDescribers::secret),
                    of("ConfigMap", ConfigDescribers::configMap),
                    of("ServiceAccount", ConfigDescribers::serviceAccount),
                    of("PriorityClass.scheduling.k8s.io", ConfigDescribers::priorityClass),
                    of("Service", ServiceDescriber::service),
                    of("Endpoints", EndpointDescribers::endpoints),
                    of("EndpointSlice.discovery.k8s.io", EndpointDescribers::slice),
                    of("LimitRange", LimitDescribers::limitRange),
                    of("ResourceQuota", QuotaDescribers::quota),
                    of("Namespace", NamespaceDescriber::namespace),
                    of("PersistentVolume", VolumeDescribers::volume),
                    of("PersistentVolumeClaim", VolumeDescribers::claim),
                    of("StorageClass.storage.k8s.io", StorageDescribers::storageClass),
                    of("CSINode.storage.k8s.io", StorageDescribers::node),
                    of("VolumeAttributesClass.storage.k8s.io", StorageDescribers::attributesClass),
                    of("Ingress.networking.k8s.io", IngressDescribers::ingress),
                    of("IngressClass.networking.k8s.io", IngressDescribers::ingressClass),
                    of("ServiceCIDR.networking.k8s.io", AddressDescribers::range),
                    of("IPAddress.networking.k8s.io", AddressDescribers::address),
                    of("NetworkPolicy.networking.k8s.io", PolicyDescribers::network),
                    of("PodDisruptionBudget.policy", PolicyDescribers::budget),
                    of("CertificateSigningRequest.certificates.k8s.io", RequestDescriber::request),
                    of("Role.rbac.authorization.k8s.io", RoleDescribers::role),
                    of("ClusterRole.rbac.authorization.k8s.io", RoleDescribers::role),
                    of("RoleBinding.rbac.authorization.k8s.io", RoleDescribers::binding),
                    of("ClusterRoleBinding.rbac.authorization.k8s.io", RoleDescribers::binding));

    private interface Kind {
        void describe(Tree object, Related related, Description out);
    }

    private Others() {}

    private static Map.Entry<String, Describer> of(String name, Kind kind) {
        return Map.entry(
                name, (object, related, out) -> kind.describe(Tree.of(object), related, out));
    }
}
