package org.tertulia.web.failure;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Room;
import org.tertulia.web.Assets;
import org.tertulia.web.Demo;
import org.tertulia.web.Html;
import org.tertulia.web.Texts;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is told where a request could not even be read: of it nothing is used but the languages that
 * it asks for, and whether a program asks.
 */
@Component
public class Bare {

    /** Seconds after which it may be asked again. */
    public static final String AGAIN = "30";

    private final Texts texts;
    private final Assets assets;
    private final JsonMapper json;
    private final Room room;
    private final ObjectProvider<Demo> demo;

    Bare(Texts texts, Assets assets, JsonMapper json, Room room, ObjectProvider<Demo> demo) {
        this.texts = texts;
        this.assets = assets;
        this.json = json;
        this.room = room;
        this.demo = demo;
    }

    /** Text and its media type. */
    public record Answer(String type, String body) {}

    /**
     * @param path as far as it could be read; null where nothing of it could
     */
    public Answer answer(int status, HttpServletRequest request, @Nullable String path) {
        return answer(status, key(status), request, path);
    }

    /** The server's own fault is one of ours; whatever else ends here could not be understood. */
    private String key(int status) {
        if (status < 500) {
            return "web.failure.malformed";
        }
        return room.none() ? "web.failure.noRoom" : "web.failure.down";
    }

    /**
     * @param key of a title; {@code .why} and {@code .next} follow it
     */
    public Answer answer(int status, String key, HttpServletRequest request) {
        return answer(status, key, request, request.getRequestURI());
    }

    private Answer answer(
            int status, String key, HttpServletRequest request, @Nullable String path) {
        var locale = Texts.nearest(request.getLocale());
        return path != null && path.startsWith("/api/")
                ? new Answer("application/problem+json", problem(status, key, locale))
                : new Answer("text/html;charset=UTF-8", page(status, key, locale));
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
                texts.text(locale, "web.failure.home"),
                inDemo(locale, "web.demo"),
                inDemo(locale, "web.demo.invented"));
        return page.toString();
    }

    /** Empty where the company is not made up. */
    private String inDemo(Locale locale, String key) {
        return demo.getIfAvailable() == null ? "" : texts.text(locale, key);
    }
}
