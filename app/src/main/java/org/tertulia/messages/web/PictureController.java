package org.tertulia.messages.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Pictures;
import org.tertulia.organization.Sight;

/** The pictures of messages: ours to give, so that a browser asks nobody else. */
@Controller
class PictureController {

    private final Pictures pictures;

    PictureController(Pictures pictures) {
        this.pictures = pictures;
    }

    /**
     * 404 where there is no picture or it could not be had: the page then shows its description.
     */
    @GetMapping("/media/{message}/{index:[0-9]{1,4}}")
    ResponseEntity<byte[]> show(
            Sight sight, @PathVariable String message, @PathVariable int index) {
        return pictures.find(sight, MessageId.parse(message), index)
                .map(PictureController::answer)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> answer(Pictures.Picture picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.type().mediaType()))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .body(picture.bytes());
    }
}
