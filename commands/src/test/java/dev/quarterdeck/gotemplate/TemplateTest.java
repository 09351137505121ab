package dev.quarterdeck.gotemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Go cannot be asked about: our own ends of the engine. */
@Tag("unit")
class TemplateTest {
    private static String run(String text, @Nullable Object data) throws TemplateException {
        return Template.parse("", text, DockerFunctions.ROWS).execute(data);
    }

    @Test
    void headersKeepTheNamesOfColumns() throws TemplateException {
        Template row =
                Template.parse("", "{{upper .A}}|{{json .B}}|{{pad .A 1 1}}", DockerFunctions.ROWS);
        Map<String, String> columns = Map.of("A", "Names", "B", "Image id");
        assertThat(row.with(DockerFunctions.HEADER).execute(new StringMap(columns)))
                .isEqualTo("Names|Image id| Names ");
        assertThat(row.execute(new StringMap(columns))).isEqualTo("NAMES|\"Image id\"| Names ");
    }

    @Test
    void whatWasPrintedBeforeAnErrorStays() throws TemplateException {
        Template template = Template.parse("", "a{{.X.Y}}b{{index .L 5}}", Functions.NONE);
        StringBuilder out = new StringBuilder();
        assertThatThrownBy(() -> template.execute(Map.of("L", List.of()), out))
                .isInstanceOf(TemplateException.class)
                .hasMessage(
                        "template: :1:12: executing \"\" at <index .L 5>: error calling index:"
                                + " index out of range: 5");
        assertThat(out).hasToString("a<no value>b");
    }

    @Test
    void endlessTemplatesEnd() throws TemplateException {
        Template endless =
                Template.parse(
                        "",
                        "{{define \"x\"}}{{template \"x\" .}}{{end}}{{template \"x\" .}}",
                        Functions.NONE);
        assertThatThrownBy(() -> endless.execute(1L))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("exceeded maximum template depth (100000)");
    }

    @Test
    void deepExpressionsAreRefused() {
        String deep = "{{" + "(".repeat(200_000) + "1" + ")".repeat(200_000) + "}}";
        assertThatThrownBy(() -> Template.parse("", deep, Functions.NONE))
                .isInstanceOf(TemplateException.class)
                .hasMessage("template: :1: max expression depth exceeded");
    }

    @Test
    void anOutputThatFailsEndsTheTemplate() throws TemplateException {
        Template template = Template.parse("", "text", Functions.NONE);
        Appendable closed =
                new Appendable() {
                    @Override
                    public Appendable append(CharSequence text) throws IOException {
                        throw new IOException("closed");
                    }

                    @Override
                    public Appendable append(CharSequence text, int from, int to)
                            throws IOException {
                        throw new IOException("closed");
                    }

                    @Override
                    public Appendable append(char c) throws IOException {
                        throw new IOException("closed");
                    }
                };
        assertThatThrownBy(() -> template.execute(null, closed))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void functionsInDataAreCalled() throws TemplateException {
        Function twice =
                Function.of(
                        arguments -> arguments.getFirst() + "" + arguments.getFirst(),
                        Parameter.STRING);
        Map<String, Object> data = Map.of("twice", twice);
        assertThat(run("{{call .twice \"ab\"}}", data)).isEqualTo("abab");
        assertThatThrownBy(() -> run("{{call .twice}}", data))
                .hasMessageEndingWith(
                        "error calling call: wrong number of args for .twice: got 0 want 1");
    }

    @Test
    void structsPrintTheirFieldsInOrder() throws TemplateException {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("Status", "running");
        state.put("Health", new NilPointer("*Health"));
        state.put("Labels", new StringMap(Map.of("a", "1")));
        Go inner = new Go("State", false, state);
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        whole.put("Name", "web");
        whole.put("State", inner);
        whole.put("Other", new Go("*State", true, state));
        Go outer = new Go("*Container", true, whole);
        assertThat(run("{{.}}", outer)).isEqualTo("{web {running <nil> map[a:1]} 0xc000000000}");
        assertThat(run("{{print .}}", outer))
                .isEqualTo("&{web {running <nil> map[a:1]} 0xc000000000}");
        assertThat(run("{{html .Other}}", outer)).isEqualTo("{running &lt;nil&gt; map[a:1]}");
        assertThat(run("{{if .State.Health}}x{{else}}y{{end}}{{.State.Health}}", outer))
                .isEqualTo("y<nil>");
        assertThat(run("{{eq .State.Health nil}}{{json .State.Health}}", outer))
                .isEqualTo("truenull");
        assertThat(run("{{json .State}}", outer))
                .isEqualTo("{\"Status\":\"running\",\"Health\":null,\"Labels\":{\"a\":\"1\"}}");
    }

    @Test
    void nilPointersHaveNoFields() {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("Health", new NilPointer("*container.Health"));
        Go state = new Go("*container.State", true, data);
        assertThatThrownBy(() -> run("{{.Health.Status}}", state))
                .hasMessage(
                        "template: :1:9: executing \"\" at <.Health.Status>: nil pointer"
                                + " evaluating *container.Health.Status");
        assertThatThrownBy(() -> run("{{len .Health}}", state))
                .hasMessageEndingWith("error calling len: len of nil pointer");
        assertThatThrownBy(() -> run("{{index .Health 1}}", state))
                .hasMessageEndingWith("error calling index: index of nil pointer");
        assertThatThrownBy(() -> run("{{.Nope}}", state))
                .hasMessageEndingWith("can't evaluate field Nope in type *container.State");
    }

    @Test
    void onlyListsOfStringsAreJoined() throws TemplateException {
        List<String> words = List.of("a", "b");
        assertThat(run("{{join . \"-\"}}", new StringList(words))).isEqualTo("a-b");
        assertThatThrownBy(() -> run("{{join . \"-\"}}", words))
                .hasMessageEndingWith(
                        "wrong type for value; expected []string; got []interface {}");
    }

    /** A struct of Go. */
    private record Go(String typeName, boolean pointer, Map<String, @Nullable Object> all)
            implements Struct {
        @Override
        public Collection<? extends @Nullable Object> values() {
            return all.values();
        }

        @Override
        public Struct target() {
            return new Go(typeName, false, all);
        }

        @Override
        public @Nullable Object field(String name) {
            return all.get(name);
        }

        @Override
        public boolean has(String name) {
            return all.containsKey(name);
        }

        @Override
        public @Nullable Object toJson() {
            return all;
        }
    }
}
