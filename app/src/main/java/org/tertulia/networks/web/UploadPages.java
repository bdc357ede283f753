package org.tertulia.networks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.NotFound;
import org.tertulia.networks.Channels;
import org.tertulia.networks.upload.Upload;
import org.tertulia.networks.upload.Uploading;
import org.tertulia.networks.upload.Uploads;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.Redirect;

/** Files of messages on the screen: brought, checked, taken. */
@Controller
@RequestMapping("/channels/{number}/uploads")
class UploadPages {

    private static final int FAULTS_SHOWN = 50;
    private static final int FAULTS_IN_FILE = 10_000;

    private final Channels channels;
    private final Uploads uploads;
    private final Uploading uploading;

    UploadPages(Channels channels, Uploads uploads, Uploading uploading) {
        this.channels = channels;
        this.uploads = uploads;
        this.uploading = uploading;
    }

    /** The body is the file itself, of any length; its name comes percent-encoded. */
    @PostMapping
    ResponseEntity<Void> bring(
            Sight sight,
            @PathVariable int number,
            @RequestHeader("X-File-Name") String fileName,
            InputStream body) {
        var upload = uploading.bring(sight, number, decoded(fileName), body);
        return ResponseEntity.created(
                        URI.create("/channels/%d/uploads/%d".formatted(number, upload)))
                .build();
    }

    /** As it is where it was not encoded after all: it is only a name to know the file by. */
    private static String decoded(String fileName) {
        try {
            return URLDecoder.decode(fileName, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return fileName;
        }
    }

    @GetMapping("/{upload}")
    Html show(Sight sight, Page page, @PathVariable int number, @PathVariable int upload) {
        var found = found(sight, number, upload);
        var channel = channels.find(sight, number);
        var view = new UploadView(channel, found, uploads.faults(found, FAULTS_SHOWN));
        var titled = page.at(Place.CHANNELS).titled(found.fileName());
        return out -> JteuploadGenerated.render(out, Html.PLAIN, titled, view);
    }

    @PostMapping("/{upload}/messages")
    Redirect take(
            Sight sight,
            @PathVariable int number,
            @PathVariable int upload,
            @RequestParam(defaultValue = "true") boolean history) {
        found(sight, number, upload);
        uploading.take(sight, upload, history);
        return Redirect.to("/channels/%d/uploads/%d".formatted(number, upload));
    }

    @PostMapping("/{upload}/cancellation")
    Redirect cancel(Sight sight, @PathVariable int number, @PathVariable int upload) {
        found(sight, number, upload);
        uploading.cancel(sight, upload);
        return Redirect.to("/channels/%d/uploads/%d".formatted(number, upload));
    }

    /** The rows that cannot be read, as a table for a spreadsheet. */
    @GetMapping("/{upload}/faults.csv")
    void faults(
            Sight sight,
            Page page,
            @PathVariable int number,
            @PathVariable int upload,
            HttpServletResponse response)
            throws IOException {
        var found = found(sight, number, upload);
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"faults-%d.csv\"".formatted(upload));
        try (var out = response.getWriter()) {
            out.write('\ufeff');
            out.write(
                    "%s,%s\r\n"
                            .formatted(
                                    page.t("networks.upload.row"),
                                    page.t("networks.upload.reason")));
            for (var fault : uploads.faults(found, FAULTS_IN_FILE)) {
                var sentence = Sentence.of(fault.reason(), fault.detail(), page);
                out.write("%d,\"%s\"\r\n".formatted(fault.row(), sentence.replace("\"", "\"\"")));
            }
        }
    }

    private Upload found(Sight sight, int number, int upload) {
        var found = uploads.find(sight, upload);
        if (found.channel() != number) {
            throw new NotFound("upload:" + upload);
        }
        return found;
    }
}
