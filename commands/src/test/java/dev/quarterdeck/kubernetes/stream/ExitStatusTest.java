package dev.quarterdeck.kubernetes.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

@Tag("unit")
class ExitStatusTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 0 | ''",
                "{'status':'Success'} | 0 | ''",
                "{'status':'Failure','message':'no such'} | 1 | no such",
                "{'status':'Odd'} | 1 | error stream protocol error: unknown error",
                "{'status':'Failure','reason':'NonZeroExitCode'} | 1 | error stream protocol error:"
                        + " details must be set",
                "{'status':'Failure','reason':'NonZeroExitCode','details':{}} | 1 | error stream"
                        + " protocol error: no ExitCode cause given",
                "{'status':'Failure','reason':'NonZeroExitCode','details':{'causes':[{'reason':'ExitCode','message':'256'}]}}"
                    + " | 1 | error stream protocol error: invalid exit code value \"256\"",
                "{'status':'Failure','reason':'NonZeroExitCode','details':{'causes':[{'reason':'x'},{'reason':'ExitCode','message':'137'}]}}"
                    + " | 137 | command terminated with exit code 137"
            },
            quoteCharacter = '`')
    void theErrorChannelSaysHowItEnded(String told, int code, String message) {
        String json = told.equals("''") ? "" : told.replace('\'', '"');
        ExitStatus status = ExitStatus.of(json.getBytes(StandardCharsets.UTF_8));
        assertThat(status).isEqualTo(new ExitStatus(code, message.equals("''") ? "" : message));
    }
}
