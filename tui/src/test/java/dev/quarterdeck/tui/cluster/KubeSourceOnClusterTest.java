package dev.quarterdeck.tui.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.http.Request;
import dev.quarterdeck.testing.TestCluster;
import dev.quarterdeck.testing.WithCluster;
import dev.quarterdeck.tui.live.Change;
import dev.quarterdeck.tui.live.Heard;
import dev.quarterdeck.tui.live.Trouble;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** What is followed is what the real kubectl lists, whatever happens to the connection. */
@WithCluster
@ResourceLock("plane")
class KubeSourceOnClusterTest {

    @SuppressWarnings("NullAway.Init") // before all tests
    private static TestCluster cluster;

    @SuppressWarnings("NullAway.Init") // before all tests
    private static Admin admin;

    @BeforeAll
    static void start() {
        cluster = TestCluster.shared();
        admin = new Admin(cluster);
    }

    @AfterAll
    static void end() {
        delete("ns", "after");
        delete("crd", "gadgets.example.org");
        delete("cm", "--field-selector=metadata.name!=kube-root-ca.crt");
        delete("pods", "--all", "--force");
        admin.close();
    }

    private static void delete(String... what) {
        List<String> words = new ArrayList<>(List.of("delete", "--ignore-not-found"));
        words.addAll(List.of(what));
        assertThat(cluster.kubectl("admin", words).status()).isZero();
    }

    private static KubeSource source() {
        return Admin.source(cluster.config("admin"));
    }

    /** The admin's kubeconfig with the server behind a proxy. */
    private static Path through(CutProxy proxy, Path folder) throws IOException {
        String text = Files.readString(cluster.config("admin"));
        return Files.writeString(
                folder.resolve("proxied"), text.replace(":" + admin.port(), ":" + proxy.port()));
    }

    private static Map<String, Map<String, String>> kubectl(String kind) {
        List<String> lines =
                cluster.kubectl("admin", List.of("get", kind, "-A", "-o", "wide"))
                        .out()
                        .lines()
                        .toList();
        List<String> names =
                lines.isEmpty() ? List.of() : List.of(lines.getFirst().split(" {2,}", -1));
        var all = new TreeMap<String, Map<String, String>>();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            String[] parts = line.split(" {2,}", -1);
            var cells = new TreeMap<String, String>();
            for (int i = 0; i < names.size(); i++) {
                cells.put(names.get(i), parts[i].strip());
            }
            all.put(parts[0] + "/" + parts[1], cells);
        }
        return all;
    }

    private static Map<String, Map<String, String>> ageless(Map<String, Map<String, String>> all) {
        all.values().forEach(cells -> cells.remove("AGE"));
        return all;
    }

    private static void same(Screen screen, String kind) {
        assertThat(ageless(screen.cells())).isEqualTo(ageless(kubectl(kind)));
    }

    @Test
    void followsAThousandPodsThroughTenCuts(@TempDir Path folder) throws Exception {
        try (var proxy = new CutProxy(admin.port());
                var screen = new Screen(Admin.source(through(proxy, folder)), Screen.all("pods"))) {
            screen.live();
            Admin.each(0, 1_000, cutting(proxy, admin::create));
            Admin.each(0, 500, cutting(proxy, admin::label));
            Admin.each(250, 750, cutting(proxy, admin::run));
            Admin.each(600, 1_000, cutting(proxy, admin::delete));
            screen.until(rows -> rows.size() == 600);
            var listed = ageless(kubectl("pods"));
            screen.until(rows -> ageless(screen.cells()).equals(listed));
            assertThat(screen.cells()).hasSize(600);
            assertThat(screen.pages()).as("lists on screen").isEqualTo(1);
            assertThat(screen.troubles()).isEmpty();
        }
        Admin.each(0, 600, admin::delete);
    }

    /** Cuts all connections in the midst of the changes, ten times in all. */
    private static IntConsumer cutting(CutProxy proxy, IntConsumer change) {
        return number -> {
            change.accept(number);
            if (number % 240 == 120) {
                proxy.cut();
            }
        };
    }

    @Test
    void listsAgainWhereTheServerHasForgotten(@TempDir Path folder) throws Exception {
        admin.configMap("stays");
        admin.configMap("goes");
        try (var proxy = new CutProxy(admin.port());
                var screen =
                        new Screen(
                                Admin.source(through(proxy, folder)),
                                Screen.in("default", "configmaps"))) {
            screen.until(rows -> rows.size() == 3);
            proxy.refuse();
            Trouble trouble = screen.trouble();
            assertThat(trouble.kind()).isEqualTo(Trouble.Kind.AWAY);
            assertThat(trouble.why()).contains("connection refused");
            admin.send(Request.delete("/api/v1/namespaces/default/configmaps/goes"));
            admin.configMap("comes");
            cluster.compact();
            cluster.stopServer();
            cluster.startServer();
            admin.configMap("later");
            proxy.admit();
            screen.until(rows -> rows.size() == 4);
            assertThat(screen.cells().keySet())
                    .containsExactly(
                            "default/comes",
                            "default/kube-root-ca.crt",
                            "default/later",
                            "default/stays");
            assertThat(screen.pages()).isEqualTo(2);
            // A server that has just started may also say that it is not ready yet.
            assertThat(screen.troubles()).startsWith(trouble);
        }
    }

    @Test
    void outlivesItsServer() throws Exception {
        try (var screen = new Screen(source(), Screen.all("namespaces"))) {
            screen.live();
            cluster.stopServer();
            Trouble trouble = screen.trouble();
            assertThat(trouble.what()).isEqualTo("Kubernetes at 127.0.0.1:" + admin.port());
            assertThat(trouble.why()).isEqualTo("connection refused: no API server listens there");
            assertThat(trouble.next()).isEqualTo("crictl ps -a --name kube-apiserver");
            cluster.startServer();
            screen.live();
            admin.send(
                    Request.post("/api/v1/namespaces")
                            .json(Map.of("metadata", Map.of("name", "after"))));
            screen.until(rows -> rows.values().stream().anyMatch(r -> r.name().equals("after")));
            // A server that has just started may also say that it is not ready yet.
            assertThat(screen.troubles()).startsWith(trouble);
            assertThat(screen.cells().keySet())
                    .isEqualTo(
                            new java.util.TreeSet<>(
                                    cluster.kubectl("admin", List.of("get", "ns", "-o", "name"))
                                            .out()
                                            .lines()
                                            .map(name -> name.replace("namespace/", "/"))
                                            .toList()));
        }
    }

    @Test
    void noticesANetworkThatSwallowsEverything(@TempDir Path folder) throws Exception {
        try (var proxy = new CutProxy(admin.port());
                var screen =
                        new Screen(Admin.source(through(proxy, folder)), Screen.all("nodes"))) {
            screen.live();
            screen.live();
            proxy.silent(true);
            assertThat(screen.trouble().kind()).isEqualTo(Trouble.Kind.HANGING);
            proxy.silent(false);
            screen.live();
        }
    }

    @Test
    void doesNotBelieveAnotherAuthority(@TempDir Path folder) throws Exception {
        Path pki = cluster.config("admin").resolveSibling("pki");
        Path file = folder.resolve("config");
        Files.writeString(
                file,
                Files.readString(cluster.config("admin"))
                        .replaceFirst(
                                "certificate-authority-data: .*",
                                "certificate-authority: " + pki.resolve("front-proxy-ca.crt")));
        try (var screen = new Screen(Admin.source(file), Screen.all("pods"))) {
            Trouble trouble = screen.trouble();
            assertThat(trouble.kind()).isEqualTo(Trouble.Kind.FAILED);
            assertThat(trouble.why())
                    .startsWith("tls: failed to verify certificate: x509: certificate signed by");
            assertThat(trouble.next()).contains("/etc/kubernetes/admin.conf");
        }
    }

    @Test
    void namesThePermissionThatIsMissing() throws Exception {
        KubeSource source = Admin.source(cluster.config("limited"));
        try (var screen = new Screen(source, Screen.all("pods"))) {
            Trouble trouble = screen.trouble();
            assertThat(trouble.kind()).isEqualTo(Trouble.Kind.FORBIDDEN);
            assertThat(trouble.why())
                    .isEqualTo(
                            "User \"limited\" cannot list resource \"pods\" in API group \"\" at"
                                    + " the cluster scope");
        }
        try (var screen = new Screen(source, Screen.in("limited", "configmaps"))) {
            screen.until(rows -> rows.size() == 1);
        }
    }

    @Test
    void tellsManyRowsPageByPage() throws Exception {
        Admin.each(0, 1_200, i -> admin.configMap("many-" + i));
        try (var screen = new Screen(source(), Screen.in("default", "cm"))) {
            Change.Page<?> first = screen.heard().next(Change.Page.class);
            assertThat(first.rows()).hasSize(100);
            Change.More<?> second = screen.heard().next(Change.More.class);
            assertThat(second.rows()).hasSize(500);
            screen.live();
            screen.until(rows -> rows.size() > 1_200);
            assertThat(screen.pages()).isEqualTo(1);
        }
        admin.send(
                Request.delete("/api/v1/namespaces/default/configmaps")
                        .with("fieldSelector", "metadata.name!=kube-root-ca.crt"));
    }

    @Test
    void findsCustomKindsAsTheyAppear() throws Exception {
        try (var screen = new Screen(source(), Screen.all("gadgets"))) {
            Trouble trouble = screen.trouble();
            assertThat(trouble.kind()).isEqualTo(Trouble.Kind.FAILED);
            assertThat(trouble.why())
                    .isEqualTo("the server doesn't have a resource type \"gadgets\"");
            admin.send(
                    Request.post("/apis/apiextensions.k8s.io/v1/customresourcedefinitions")
                            .json(definition()));
            screen.live();
            admin.send(
                    Request.post("/apis/example.org/v1/namespaces/default/gadgets")
                            .json(
                                    Map.of(
                                            "apiVersion",
                                            "example.org/v1",
                                            "kind",
                                            "Gadget",
                                            "metadata",
                                            Map.of("name", "lamp"),
                                            "spec",
                                            Map.of("colour", "red"))));
            screen.until(rows -> rows.size() == 1);
            same(screen, "gadgets");
            assertThat(screen.cells().get("default/lamp")).containsEntry("COLOUR", "red");
        }
        try (var screen = new Screen(source(), Screen.all("deploymets"))) {
            assertThat(screen.trouble().next()).startsWith("did you mean deployments?");
        }
    }

    private static Map<String, Object> definition() {
        return Map.of(
                "metadata",
                Map.of("name", "gadgets.example.org"),
                "spec",
                Map.of(
                        "group",
                        "example.org",
                        "scope",
                        "Namespaced",
                        "names",
                        Map.of("plural", "gadgets", "singular", "gadget", "kind", "Gadget"),
                        "versions",
                        List.of(
                                Map.of(
                                        "name",
                                        "v1",
                                        "served",
                                        true,
                                        "storage",
                                        true,
                                        "additionalPrinterColumns",
                                        List.of(
                                                Map.of(
                                                        "name",
                                                        "Colour",
                                                        "type",
                                                        "string",
                                                        "jsonPath",
                                                        ".spec.colour")),
                                        "schema",
                                        Map.of(
                                                "openAPIV3Schema",
                                                Map.of(
                                                        "type",
                                                        "object",
                                                        "x-kubernetes-preserve-unknown-fields",
                                                        true))))));
    }

    @Test
    void takesAChangedKubeconfig(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("config");
        Files.writeString(
                file,
                Files.readString(cluster.config("limited")).replace(":" + admin.port(), ":1"));
        KubeSource source = Admin.source(file);
        try (var config = new Heard(source.config());
                var screen = new Screen(source, Screen.all("namespaces"))) {
            assertThat(config.next(ClusterConfig.class).present()).isTrue();
            assertThat(screen.trouble().kind()).isEqualTo(Trouble.Kind.AWAY);
            Files.copy(
                    cluster.config("limited"),
                    file,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            assertThat(screen.trouble().kind()).isEqualTo(Trouble.Kind.FORBIDDEN);
            Files.writeString(file, "no: [yaml");
            Trouble unreadable =
                    config.next(ClusterConfig.class, c -> c.trouble() != null).trouble();
            assertThat(unreadable).isNotNull();
            Files.copy(
                    cluster.config("admin"),
                    file,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            assertThat(config.next(ClusterConfig.class, c -> c.trouble() == null).current())
                    .isEqualTo("kubernetes-admin@kubernetes");
            Change.Live<?> live = screen.live();
            assertThat(live.about().context()).isEqualTo("kubernetes-admin@kubernetes");
            screen.until(rows -> rows.size() >= 4);
        }
    }

    @Test
    void knowsTheKindsEveryServerHas() {
        List<dev.quarterdeck.kubernetes.api.ApiResource> offered = source().kinds("").all();
        assertThat(offered).containsAll(WellKnown.RESOURCES.all());
    }

    @Test
    void readsObjectsAndTheirEvents() {
        ObjectRef ref =
                new ObjectRef(
                        "",
                        WellKnown.RESOURCES.find("configmaps").orElseThrow(),
                        "kube-system",
                        "kubeadm-config");
        Object object = source().object(ref);
        assertThat(object)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsKey("data");
        assertThat(String.valueOf(object)).contains("managedFields=[{manager=kubeadm");
        assertThat(source().share(ref)).isEqualTo(ClusterShare.NONE);
        assertThat(String.valueOf(source().events(ref, "none"))).contains("items=[]");
        assertThat(source().object(new ObjectRef("", ref.resource(), "default", "none"))).isNull();
    }

    @Test
    void saysThatNothingIsMeasured() throws Exception {
        try (var heard = new Heard(source().usage(Screen.all("pods")))) {
            assertThat(heard.next(ClusterUsage.class).known()).isFalse();
        }
    }
}
