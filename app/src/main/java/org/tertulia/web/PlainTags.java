package org.tertulia.web;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import java.util.Map;

final class PlainTags implements HtmlInterceptor {

    @Override
    public void onHtmlTagOpened(
            String name, Map<String, Object> attributes, TemplateOutput output) {}

    @Override
    public void onHtmlTagClosed(String name, TemplateOutput output) {}
}
