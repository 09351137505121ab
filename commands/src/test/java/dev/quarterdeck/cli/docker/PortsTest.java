package dev.quarterdeck.cli.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The column PORTS. */
@Tag("unit")
class PortsTest {
    private static String shown(String ports) throws JsonException {
        return Ports.of(Json.parse(ports.replace('\'', '"')));
    }

    @Test
    void noPortsAreNoText() throws JsonException {
        assertThat(shown("[]")).isEmpty();
        assertThat(Ports.of(null)).isEmpty();
    }

    @Test
    void aPortThatIsNotPublishedStandsAlone() throws JsonException {
        assertThat(shown("[{'PrivatePort':80,'Type':'tcp'}]")).isEqualTo("80/tcp");
    }

    @Test
    void aPublishedPortNamesBothSides() throws JsonException {
        assertThat(
                        shown(
                                "[{'IP':'::','PrivatePort':80,'PublicPort':4000,'Type':'tcp'},"
                                        + "{'IP':'0.0.0.0','PrivatePort':80,'PublicPort':4000,"
                                        + "'Type':'tcp'}]"))
                .isEqualTo("0.0.0.0:4000->80/tcp, [::]:4000->80/tcp");
    }

    @Test
    void neighboursBecomeARange() throws JsonException {
        assertThat(
                        shown(
                                "[{'PrivatePort':82,'Type':'tcp'},{'PrivatePort':80,'Type':'tcp'},"
                                        + "{'PrivatePort':81,'Type':'tcp'},"
                                        + "{'PrivatePort':81,'Type':'udp'},"
                                        + "{'PrivatePort':90,'Type':'tcp'}]"))
                .isEqualTo("80-82/tcp, 90/tcp, 81/udp");
    }

    @Test
    void neighboursUnderTheirOwnNumbersAreARangeToo() throws JsonException {
        assertThat(
                        shown(
                                "[{'IP':'0.0.0.0','PrivatePort':80,'PublicPort':80,'Type':'tcp'},"
                                        + "{'IP':'0.0.0.0','PrivatePort':81,'PublicPort':81,"
                                        + "'Type':'tcp'}]"))
                .isEqualTo("0.0.0.0:80-81->80-81/tcp");
    }
}
