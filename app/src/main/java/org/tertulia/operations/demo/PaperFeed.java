package org.tertulia.operations.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import org.tertulia.audit.Reading;
import org.tertulia.organization.CompanySetUp;

/** A made-up local paper that writes about Olmo now and then, as RSS. */
@InDemo
@RestController
class PaperFeed {

    static final String PATH = "/demo/feed.xml";

    private static final String SET_UP = "organization." + CompanySetUp.class.getSimpleName();

    private static final List<Article> ARTICLES =
            List.of(
                    new Article(
                            1,
                            Duration.ofHours(3),
                            "El taller de Olmo enseña a reparar sillas los sábados",
                            "Doce vecinos repararon ayer sus propias sillas en el taller abierto de Olmo."),
                    new Article(
                            2,
                            Duration.ofHours(20),
                            "Nogalia abre su tercera tienda en el centro",
                            "La cadena Nogalia baja los precios de sus mesas para entrar en el barrio."),
                    new Article(
                            3,
                            Duration.ofHours(44),
                            "A small workshop that still uses elm",
                            "Olmo is one of the last makers to work with local elm, our reporter found."),
                    new Article(
                            4,
                            Duration.ofHours(70),
                            "La feria del mueble cierra con más visitas",
                            "Olmo y Nogalia compartieron pasillo en una feria con un 12 % más de público."));

    private final Reading record;

    PaperFeed(Reading record) {
        this.record = record;
    }

    private record Article(int id, Duration age, String title, String text) {}

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_XML_VALUE)
    String feed() {
        var opening = opening();
        var items = new StringBuilder();
        for (var article : ARTICLES) {
            items.append(item(article, opening.minus(article.age())));
        }
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0"><channel>
        <title>La Gaceta del Barrio</title>
        <link>https://gaceta.example/</link>
        <description>Noticias de aquí al lado</description>
        %s</channel></rss>
        """
                .formatted(items);
    }

    /** When the company moved in: the same at each reading, or all articles would seem edited. */
    private Instant opening() {
        return record.page(null, null, SET_UP, null, 1).items().getFirst().at();
    }

    private static String item(Article article, Instant at) {
        return """
        <item><guid isPermaLink="false">gaceta-%d</guid><link>https://gaceta.example/%d</link>
        <title>%s</title><description>%s</description><pubDate>%s</pubDate></item>
        """
                .formatted(
                        article.id(),
                        article.id(),
                        HtmlUtils.htmlEscapeDecimal(article.title(), "UTF-8"),
                        HtmlUtils.htmlEscapeDecimal(article.text(), "UTF-8"),
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)));
    }
}
