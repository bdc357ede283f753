package org.tertulia;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the terminal where to go. */
@Component
class Greeting {

    @EventListener(id = "tertulia.greeting")
    void greet(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null) {
            System.out.printf(
                    "%n  Tertulia is at http://127.0.0.1:%d  (Ctrl-C ends it)%n%n",
                    web.getWebServer().getPort());
        }
    }
}
