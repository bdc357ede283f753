package org.tertulia.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what the next page of this session shall say, across a redirect. */
public final class Toasts {

    private static final String ATTRIBUTE = Toasts.class.getName();

    private Toasts() {}

    /** Says it on the next page that is shown. */
    public static void add(HttpServletRequest request, Toast toast) {
        var session = request.getSession();
        var waiting = new ArrayList<Serializable>(waiting(session.getAttribute(ATTRIBUTE)));
        waiting.add(toast);
        session.setAttribute(ATTRIBUTE, waiting);
    }

    /** Those that wait, once. */
    static List<Toast> take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return List.of();
        }
        var waiting = waiting(session.getAttribute(ATTRIBUTE));
        if (!waiting.isEmpty()) {
            session.removeAttribute(ATTRIBUTE);
        }
        return waiting;
    }

    private static List<Toast> waiting(@Nullable Object attribute) {
        return attribute instanceof List<?> list
                ? list.stream().filter(Toast.class::isInstance).map(Toast.class::cast).toList()
                : List.of();
    }
}
