package org.tertulia.web.mvc;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.tertulia.web.Html;

/** Lets a controller return {@link Html} as it is. */
final class HtmlReturn implements HandlerMethodReturnValueHandler {

    private final HtmlConverter converter;

    HtmlReturn(HtmlConverter converter) {
        this.converter = converter;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        return Html.class.isAssignableFrom(returned.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value,
            MethodParameter returned,
            ModelAndViewContainer container,
            NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        var response = request.getNativeResponse(HttpServletResponse.class);
        if (value instanceof Html html && response != null) {
            try (var output = new ServletServerHttpResponse(response)) {
                converter.write(html, HtmlConverter.TYPE, output);
            }
        }
    }
}
