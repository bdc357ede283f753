package org.tertulia.web;

import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;

/**
 * A page, or a piece of one, about to be written. A controller returns {@code out ->
 * JteinboxGenerated.render(out, Html.PLAIN, page, view)}, alone or in a {@code ResponseEntity}.
 */
@FunctionalInterface
public interface Html {

    /** The interceptor that leaves every tag as its template wrote it. */
    HtmlInterceptor PLAIN = new PlainTags();

    void render(HtmlTemplateOutput out);
}
