package org.tertulia.operations.demo;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.identity.Localizing;
import org.tertulia.kernel.SignedIn;
import org.tertulia.web.Demo;

/** Tells visitors whom they may be. */
@InDemo
@Component
class Doorkeeper implements Demo {

    private final Localizing localizing;

    Doorkeeper(Localizing localizing) {
        this.localizing = localizing;
    }

    @Override
    public List<Guise> guises() {
        return Colleague.guises();
    }

    @Override
    public String password() {
        return Colleague.PASSWORD;
    }

    /** Its people have no language of their own: they speak the visitor's. */
    @Override
    public void entered(SignedIn who, Locale language) {
        localizing.localize(who, language, who.zone());
    }

    @EventListener(id = "operations.demo.greeting")
    void greet(ApplicationReadyEvent ready) {
        System.out.printf(
                "%n  This is a demonstration. Sign in as %s, or any of its people, with the password"
                        + " “%s”.%n",
                Colleague.OLGA.email(), Colleague.PASSWORD);
    }
}
