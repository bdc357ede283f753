package org.tertulia.playbook.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.stereotype.Component;
import org.tertulia.web.Html;
import org.tertulia.web.Page;

/** Prints the manual: a tagged document (PDF/UA) that a screen reader can follow. */
@Component
class ManualPdf {

    /** Comes with the library, and must be in the document where it is tagged. */
    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    byte[] of(Page page, ManualView view) {
        var out = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.useFont(ManualPdf::font, "Liberation Sans");
            builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html(page, view))), "/");
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT);
    }

    private static String html(Page page, ManualView view) {
        var bytes = new Utf8ByteOutput();
        JtemanualPdfGenerated.render(new OwaspHtmlTemplateOutput(bytes), Html.PLAIN, page, view);
        return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
    }
}
