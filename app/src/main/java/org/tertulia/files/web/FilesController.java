package org.tertulia.files.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.files.Attached;
import org.tertulia.files.KeepingFiles;
import org.tertulia.files.KeptFile;
import org.tertulia.files.KeptFiles;
import org.tertulia.kernel.NotFound;
import org.tertulia.organization.Sight;

/** Files for pages and programs alike: brought as they are, and given out under their hash. */
@RestController
@RequestMapping({"/files", "/api/v1/files"})
class FilesController {

    private final KeepingFiles keeping;
    private final KeptFiles files;

    FilesController(KeepingFiles keeping, KeptFiles files) {
        this.keeping = keeping;
        this.files = files;
    }

    /** {@code hash} names it from now on; {@code type} is what its bytes are. */
    record KeptFileJson(String hash, String name, String type, String mime, int size) {

        static KeptFileJson of(KeptFile file, String name) {
            Attached named = file.attached(name, "");
            return new KeptFileJson(
                    file.hash(), named.name(), file.type().word(), file.type().mime(), file.size());
        }
    }

    /** The body is the file itself; its name comes percent-encoded. The same file is kept once. */
    @PostMapping(consumes = {"!application/x-www-form-urlencoded", "!multipart/form-data"})
    @ResponseStatus(HttpStatus.CREATED)
    KeptFileJson keep(
            Sight sight,
            @RequestHeader(name = "X-File-Name", defaultValue = "") String name,
            InputStream body)
            throws IOException {
        var decoded = decoded(name);
        var bytes = body.readNBytes(KeepingFiles.LARGEST + 1);
        return KeptFileJson.of(keeping.keep(sight, decoded, bytes), decoded);
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, UTF_8);
        } catch (IllegalArgumentException plain) {
            return name;
        }
    }

    /** A picture is shown, anything else is only kept by who asks; nothing of it ever runs. */
    @GetMapping("/{hash:[0-9a-f]{64}}")
    ResponseEntity<byte[]> show(
            Sight sight,
            @PathVariable String hash,
            @RequestParam(defaultValue = "") String name,
            HttpServletResponse response) {
        var file = files.find(sight, hash).orElseThrow(() -> new NotFound("file:" + hash));
        var shown =
                file.type().picture()
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment();
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        response.setHeader(
                "Content-Disposition",
                shown.filename(file.type().named(name), UTF_8).build().toString());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mime()))
                .body(files.bytes(sight, hash).orElseThrow());
    }
}
