package org.tertulia.web.failure;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tertulia.web.Assets;
import org.tertulia.web.Html;
import org.tertulia.web.Texts;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is told where a request could not even be read: of it nothing is used but the languages that
 * it asks for, and whether a program asks.
 */
@Component
public class Bare {

    private final Texts texts;
    private final Assets assets;
    private final JsonMapper json;

    Bare(Texts texts, Assets assets, JsonMapper json) {
        this.texts = texts;
        this.assets = assets;
        this.json = json;
    }

    /** Text and its media type. */
    public record Answer(String type, String body) {}

    /**
     * @param key of a title; {@code .why} and {@code .next} follow it
     */
    public Answer answer(int status, String key, HttpServletRequest request) {
        var locale = Texts.nearest(request.getLocale());
        return forProgram(request)
                ? new Answer("application/problem+json", problem(status, key, locale))
                : new Answer("text/html;charset=UTF-8", page(status, key, locale));
    }

    private static boolean forProgram(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path != null && path.startsWith("/api/");
    }

    private String problem(int status, String key, Locale locale) {
        return json.writeValueAsString(
                Map.of(
                        "status", status,
                        "title", texts.text(locale, key),
                        "detail", texts.text(locale, key + ".why")));
    }

    private String page(int status, String key, Locale locale) {
        var page = new StringOutput();
        JtebareGenerated.render(
                new OwaspHtmlTemplateOutput(page),
                Html.PLAIN,
                locale.getLanguage(),
                assets.url("css/tertulia.css"),
                status,
                texts.text(locale, key),
                texts.text(locale, key + ".why"),
                texts.text(locale, key + ".next"),
                texts.text(locale, "web.failure.home"));
        return page.toString();
    }
}
