package org.tertulia.web.mvc;

import gg.jte.html.OwaspHtmlTemplateOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.tertulia.web.Html;

/**
 * Writes {@link Html} as UTF-8: rendered whole first, so that an error never ends half a page, and
 * then in one go, since each of its hundreds of pieces would pass through every layer to the
 * socket.
 */
final class HtmlConverter extends AbstractHttpMessageConverter<Html> {

    static final MediaType TYPE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final int SPARES = 8;
    private static final int LARGEST_SPARE = 1 << 18;

    /**
     * Memory that was just written to is near at hand; new memory costs more than what it takes.
     */
    private final Queue<PageBytes> spare = new ArrayBlockingQueue<>(SPARES);

    HtmlConverter() {
        super(TYPE);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Html.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Html readInternal(Class<? extends Html> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("Html is only written", input);
    }

    @Override
    protected void writeInternal(Html html, HttpOutputMessage output) throws IOException {
        var bytes = Objects.requireNonNullElseGet(spare.poll(), PageBytes::new);
        html.render(new OwaspHtmlTemplateOutput(bytes));
        output.getHeaders().setContentType(TYPE);
        output.getHeaders().setContentLength(bytes.size());
        bytes.writeTo(output.getBody());
        if (bytes.size() <= LARGEST_SPARE) {
            bytes.reset();
            spare.offer(bytes);
        }
    }
}
