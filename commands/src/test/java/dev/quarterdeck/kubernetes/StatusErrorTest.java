package dev.quarterdeck.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.http.Request;
import dev.quarterdeck.json.Json;
import dev.quarterdeck.json.JsonException;
import dev.quarterdeck.model.OpsException.Kind;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;

@Tag("unit")
@Timeout(30)
class StatusErrorTest {
    @TempDir private Path folder;

    private StatusError refused(String status, String type, String body) throws IOException {
        try (var server = new FakeServer(peer -> peer.answer(status, type, body))) {
            String url = "http://127.0.0.1:" + server.port();
            try (ApiServer api =
                    ApiServer.at(new Kubeconfigs(folder).address(url, "", "token: t"))) {
                return StatusError.of(api.send(Request.get("/x")));
            }
        }
    }

    /** What kubectl 1.36 writes about the same answers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 Internal Server Error | boom | Error from server (InternalError): an error on"
                        + " the server (\"boom\") has prevented the request from succeeding",
                "503 Service Unavailable | '' | Error from server (ServiceUnavailable): the server"
                        + " is currently unable to handle the request",
                "404 Not Found | 404 page not found | Error from server (NotFound): the server"
                        + " could not find the requested resource",
                "401 Unauthorized | '' | error: You must be logged in to the server (the server"
                        + " has asked for the client to provide credentials)",
                "403 Forbidden | some text | Error from server (Forbidden): some text",
                "409 Conflict | '' | Error from server (Conflict): the server reported a conflict",
                "418 Teapot | tea | Error from server: the server responded with the status code"
                        + " 418 but did not return more information",
                "422 Unprocessable Entity | x | The request is invalid: : x",
                "429 Too Many Requests | slow | Error from server (TooManyRequests): the server"
                        + " has received too many requests and has asked us to try again later",
                "504 Gateway Timeout | '' | Error from server (Timeout): the server was unable to"
                        + " return a response in the time allotted, but may still be processing"
                        + " the request"
            })
    void answersWithoutAStatusObject(String status, String body, String message)
            throws IOException {
        assertThat(refused(status, "text/plain", body)).hasMessage(message);
    }

    @Test
    void aStatusObjectSpeaksForItself() throws IOException {
        StatusError error =
                refused(
                        "404 Not Found",
                        "application/json",
                        """
                        {"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",
                         "message":"pods \\"nope\\" not found","reason":"NotFound",
                         "details":{"name":"nope","kind":"pods"},"code":404}\
                        """);
        assertThat(error).hasMessage("Error from server (NotFound): pods \"nope\" not found");
        assertThat(error.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(error.code()).isEqualTo(404);
        assertThat(error.reason()).isEqualTo("NotFound");
        assertThat(error.text()).isEqualTo("pods \"nope\" not found");
    }

    @Test
    void whoIsNotKnownMustLogIn() throws IOException {
        StatusError error =
                refused(
                        "401 Unauthorized",
                        "application/json",
                        """
                        {"kind":"Status","status":"Failure","message":"Unauthorized",
                         "reason":"Unauthorized","code":401}\
                        """);
        assertThat(error).hasMessage("error: You must be logged in to the server (Unauthorized)");
    }

    @Test
    void anInvalidObjectIsToldByItsCauses() throws JsonException {
        StatusError error =
                StatusError.of(
                        Json.object(
                                Json.parse(
                                        """
                                        {"kind":"Status","reason":"Invalid","code":422,
                                         "message":"Pod \\"x\\" is invalid: ...",
                                         "details":{"kind":"Pod","name":"x","causes":[
                                          {"field":"spec.a","message":"Required value"},
                                          {"field":"spec.b","message":"Too long"}]}}\
                                        """)));
        assertThat(error)
                .hasMessage(
                        "The Pod \"x\" is invalid: \n* spec.a: Required value\n* spec.b: Too long");
    }

    @Test
    void aServerSaysWhenToComeBack() throws JsonException {
        StatusError error =
                StatusError.of(
                        Json.object(
                                Json.parse(
                                        "{\"code\":429,\"details\":{\"retryAfterSeconds\":10}}")));
        assertThat(error.retryAfterSeconds()).isEqualTo(10);
    }
}
