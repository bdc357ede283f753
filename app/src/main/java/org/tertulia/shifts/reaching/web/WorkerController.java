package org.tertulia.shifts.reaching.web;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The script that shows pushes: a browser lets it open the pages below its own address only, so
 * that it stands at the root, and asks for it again under the same name.
 */
@Controller
class WorkerController {

    private static final MediaType SCRIPT =
            new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private final Resource script = new ClassPathResource("static/assets/js/reaching-worker.js");

    @GetMapping("/reaching-worker.js")
    ResponseEntity<Resource> script() {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .header("Cache-Control", "no-cache")
                .body(script);
    }
}
