package org.tertulia.identity.once;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** A response that is held back until its answer is kept. */
final class KeptResponse extends ContentCachingResponseWrapper {

    private boolean turnedAway;

    KeptResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendError(int status) throws IOException {
        turnedAway = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        turnedAway = true;
        super.sendError(status, message);
    }

    /** The container itself will answer: no controller of ours did. */
    boolean turnedAway() {
        return turnedAway;
    }

    Answer answer() {
        return new Answer(
                getStatus(),
                getContentType(),
                getHeader(HttpHeaders.LOCATION),
                getContentAsByteArray());
    }
}
