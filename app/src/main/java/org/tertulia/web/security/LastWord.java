package org.tertulia.web.security;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.tertulia.web.failure.Bare;

/**
 * What the container says where no page of ours was asked: an address that is none, a header too
 * long, a line that is no request. Its own report would name it, and come without the policy.
 */
final class LastWord extends ErrorReportValve {

    private final Bare bare;

    LastWord(Bare bare) {
        this.bare = bare;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status >= 400 && response.getContentWritten() == 0 && response.setErrorReported()) {
            say(status, request, response);
        }
    }

    private void say(int status, Request request, Response response) {
        var listens = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, listens);
        if (!listens.get()) {
            return;
        }
        try {
            var answer = bare.answer(status, key(status), request);
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

    /** The server's own fault is one of ours; whatever else ends here could not be understood. */
    private static String key(int status) {
        return status == 500 || status == 503 ? "web.failure.down" : "web.failure.malformed";
    }
}
