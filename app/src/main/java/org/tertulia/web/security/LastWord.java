package org.tertulia.web.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.tertulia.kernel.Passing;
import org.tertulia.web.failure.Bare;

/**
 * What the container says where no page of ours was asked: an address that is none, a header too
 * long, a line that is no request. Its own report would name it, and come without the policy.
 */
final class LastWord extends ErrorReportValve {

    /** Enough for a method and the first segment of an address. */
    private static final int BEGINNING = 64;

    private final Bare bare;

    LastWord(Bare bare) {
        this.bare = bare;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (failed(request, failure)) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader(HttpHeaders.RETRY_AFTER, Bare.AGAIN);
        }
        var status = response.getStatus();
        if (status >= 400 && response.getContentWritten() == 0 && response.setErrorReported()) {
            say(status, request, response);
        }
    }

    /** The database did not answer, not even for the page that would have said so. */
    private static boolean failed(Request request, @Nullable Throwable failure) {
        var first =
                failure == null ? request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) : failure;
        return first instanceof Throwable fault && Passing.is(fault);
    }

    private void say(int status, Request request, Response response) {
        var listens = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, listens);
        if (!listens.get()) {
            return;
        }
        try {
            var answer = bare.answer(status, request, path(request));
            SecurityHeaders.write(SecurityHeaders.nonce(), request.isSecure(), response);
            response.setContentType(answer.type());
            var body = response.getReporter();
            if (body != null) {
                body.write(answer.body());
                response.finishResponse();
            }
        } catch (IOException gone) {
            container.getLogger().debug("Nobody is left to be told", gone);
        }
    }

    /**
     * Of an address that is none, or too long, the container keeps nothing: how it begins still
     * stands among the bytes that were read.
     */
    private static @Nullable String path(Request request) {
        var known = request.getRequestURI();
        if (known != null
                || !(request.getCoyoteRequest().getInputBuffer()
                        instanceof ApplicationBufferHandler read)) {
            return known;
        }
        var head = read.getByteBuffer();
        var length = Math.min(BEGINNING, head.limit());
        var line = new String(head.array(), head.arrayOffset(), length, ISO_8859_1).strip();
        return line.substring(line.indexOf(' ') + 1);
    }
}
