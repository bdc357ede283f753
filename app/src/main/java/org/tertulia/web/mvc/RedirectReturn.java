package org.tertulia.web.mvc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.tertulia.web.Redirect;
import org.tertulia.web.Toasts;

/** Lets a controller return {@link Redirect}. */
final class RedirectReturn implements HandlerMethodReturnValueHandler {

    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        return returned.getParameterType() == Redirect.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value,
            MethodParameter returned,
            ModelAndViewContainer container,
            NativeWebRequest web) {
        container.setRequestHandled(true);
        var request = web.getNativeRequest(HttpServletRequest.class);
        var response = web.getNativeResponse(HttpServletResponse.class);
        if (value instanceof Redirect redirect && request != null && response != null) {
            send(redirect, request, response);
        }
    }

    private static void send(
            Redirect redirect, HttpServletRequest request, HttpServletResponse response) {
        redirect.toasts().forEach(toast -> Toasts.add(request, toast));
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", redirect.path());
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", redirect.path());
    }
}
