package org.tertulia.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program answered. */
record Answer(int status, HttpHeaders headers, String text) {

    JsonNode json() {
        return JsonMapper.shared().readTree(text);
    }

    /** Its JSON, when the status is the one expected. */
    JsonNode json(int expected) {
        assertThat(status).as(text).isEqualTo(expected);
        return json();
    }

    /** The sentence of a problem (RFC 9457) of this status. */
    String problem(int expected) {
        assertThat(status).as(text).isEqualTo(expected);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(json().path("status").asInt()).isEqualTo(expected);
        assertThat(json().path("title").asString()).isNotBlank();
        return json().path("detail").asString();
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
