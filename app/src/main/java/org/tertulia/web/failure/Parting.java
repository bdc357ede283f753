package org.tertulia.web.failure;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Whether a fault is only that the other side has gone: then nobody is left to be told. */
final class Parting {

    /** Where the container reads from a connection and writes to it; it has no exception for it. */
    private static final Set<String> CONNECTION =
            Set.of(
                    "org.apache.catalina.connector.InputBuffer",
                    "org.apache.catalina.connector.OutputBuffer");

    private Parting() {}

    static boolean in(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof AsyncRequestNotUsableException
                    || (cause instanceof IOException && onConnection(cause))) {
                return true;
            }
        }
        return false;
    }

    private static boolean onConnection(Throwable trouble) {
        return Arrays.stream(trouble.getStackTrace())
                .anyMatch(frame -> CONNECTION.contains(frame.getClassName()));
    }
}
