package dev.quarterdeck.cli.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** Words as github.com/spf13/pflag takes them. */
@Tag("unit")
class FlagParserTest {
    private static final FlagSet FLAGS =
            FlagSet.of(
                    Flag.bool("all", 'a', "All"),
                    Flag.bool("quiet", 'q', "Quiet"),
                    Flag.string("name", 'n', "Name").standing("none"),
                    Flag.list("env", 'e', "Environment"),
                    Flag.integer("last", 'l', -1, "Last"));

    private static Parsed parse(String... words) throws FlagException {
        return FLAGS.parse(List.of(words));
    }

    @Test
    void nothingGivenIsTheStandard() throws FlagException {
        Parsed parsed = parse("web");

        assertThat(parsed.on("all")).isFalse();
        assertThat(parsed.text("name")).isEqualTo("none");
        assertThat(parsed.integer("last")).isEqualTo(-1);
        assertThat(parsed.list("env")).isEmpty();
        assertThat(parsed.given("name")).isFalse();
        assertThat(parsed.arguments()).containsExactly("web");
    }

    @Test
    void lettersShareADash() throws FlagException {
        Parsed parsed = parse("-aqnweb");

        assertThat(parsed.on("all")).isTrue();
        assertThat(parsed.on("quiet")).isTrue();
        assertThat(parsed.text("name")).isEqualTo("web");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--name=web", "-nweb", "-n=web"})
    void aValueMayBeJoined(String word) throws FlagException {
        assertThat(parse(word).text("name")).isEqualTo("web");
    }

    @Test
    void aValueMayBeTheNextWordWhateverItIs() throws FlagException {
        assertThat(parse("--name", "--all").text("name")).isEqualTo("--all");
        assertThat(parse("-n", "--", "x").arguments()).containsExactly("x");
    }

    @Test
    void aSwitchTakesItsValueOnlyJoined() throws FlagException {
        Parsed parsed = parse("--all=false", "--quiet", "false");

        assertThat(parsed.on("all")).isFalse();
        assertThat(parsed.on("quiet")).isTrue();
        assertThat(parsed.arguments()).containsExactly("false");
    }

    @Test
    void aListKeepsEveryValueAndTheRestTheLast() throws FlagException {
        Parsed parsed = parse("-e", "A=1", "--env=B=2", "--name", "a", "--name", "b");

        assertThat(parsed.list("env")).containsExactly("A=1", "B=2");
        assertThat(parsed.text("name")).isEqualTo("b");
    }

    @Test
    void twoDashesEndTheFlags() throws FlagException {
        assertThat(parse("-a", "--", "-q", "--").arguments()).containsExactly("-q", "--");
    }

    @Test
    void aLoneDashIsAnArgument() throws FlagException {
        assertThat(parse("-", "-a").arguments()).containsExactly("-");
    }

    @Test
    void flagsMayEndAtTheFirstArgument() throws FlagException {
        Parsed parsed = FLAGS.stopAtFirstArgument().parse(List.of("-a", "ps", "-q", "--bogus"));

        assertThat(parsed.on("all")).isTrue();
        assertThat(parsed.on("quiet")).isFalse();
        assertThat(parsed.arguments()).containsExactly("ps", "-q", "--bogus");
    }

    @ParameterizedTest
    @CsvSource({"0x10, 16", "010, 8", "0b101, 5", "-7, -7", "1_000, 1000"})
    void numbersAreGoLiterals(String word, long value) throws FlagException {
        assertThat(parse("--last=" + word).integer("last")).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--bogus | unknown flag: --bogus",
                "--bogus=1 | unknown flag: --bogus",
                "-x | unknown shorthand flag: 'x' in -x",
                "-axq | unknown shorthand flag: 'x' in -xq",
                "--name | flag needs an argument: --name",
                "-n | flag needs an argument: 'n' in -n",
                "-an | flag needs an argument: 'n' in -n",
                "--=x | bad flag syntax: --=x",
                "---x | bad flag syntax: ---x",
                "--last=x | invalid argument \"x\" for \"-l, --last\" flag: strconv.ParseInt:"
                        + " parsing \"x\": invalid syntax",
                "--all=maybe | invalid argument \"maybe\" for \"-a, --all\" flag:"
                        + " strconv.ParseBool: parsing \"maybe\": invalid syntax",
                "-l=99999999999999999999 | invalid argument \"99999999999999999999\" for \"-l,"
                        + " --last\" flag: strconv.ParseInt: parsing \"99999999999999999999\":"
                        + " value out of range"
            })
    void wrongWordsAreRefusedInItsWords(String word, String message) {
        assertThatThrownBy(() -> parse(word)).isInstanceOf(FlagException.class).hasMessage(message);
    }
}
