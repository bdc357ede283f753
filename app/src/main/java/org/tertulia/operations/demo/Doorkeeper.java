package org.tertulia.operations.demo;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tertulia.audit.Reading;
import org.tertulia.identity.Localizing;
import org.tertulia.kernel.SignedIn;
import org.tertulia.web.Demo;

/** Tells visitors whom they may be. */
@InDemo
@Component
class Doorkeeper implements Demo {

    private static final String STAGED = "operations." + DemoStaged.class.getSimpleName();

    private final Localizing localizing;
    private final Reading record;

    Doorkeeper(Localizing localizing, Reading record) {
        this.localizing = localizing;
        this.record = record;
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

    @Override
    public @Nullable Instant since() {
        var staged = record.page(null, null, STAGED, null, 1).items();
        return staged.isEmpty() ? null : staged.getFirst().at();
    }

    @EventListener(id = "operations.demo.greeting")
    void greet(ApplicationReadyEvent ready) {
        System.out.printf(
                "%n  This is a demonstration. Sign in as %s, or any of its people, with the password"
                        + " “%s”.%n",
                Colleague.OLGA.email(), Colleague.PASSWORD);
    }
}
