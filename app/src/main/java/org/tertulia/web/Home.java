package org.tertulia.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class Home {

    private final Assets assets;

    Home(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/")
    Redirect home() {
        return Redirect.to(Place.TODAY.path());
    }

    /** Browsers ask for it by this name where no page names another. */
    @GetMapping("/favicon.ico")
    ResponseEntity<Void> icon() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header("Location", assets.url("favicon.svg"))
                .build();
    }
}
