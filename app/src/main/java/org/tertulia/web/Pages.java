package org.tertulia.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tertulia.kernel.SignedIn;

/** Makes the {@link Page} of a request. */
@Component
public class Pages {

    /** The request attribute under which the security headers' filter leaves the page's nonce. */
    public static final String NONCE = "org.tertulia.web.nonce";

    private final Texts texts;
    private final Assets assets;
    private final Clock clock;
    private final Live live;
    private final Company company;

    /** Looked for once, and not before a page is made: they need pages themselves. */
    private final SingletonSupplier<Unread> unread;

    private final SingletonSupplier<Demo> demo;
    private final SingletonSupplier<List<Notice>> notices;
    private final SingletonSupplier<List<Reminder>> reminders;

    Pages(
            Texts texts,
            Assets assets,
            Clock clock,
            Live live,
            Company company,
            ObjectProvider<Unread> unread,
            ObjectProvider<Demo> demo,
            ObjectProvider<Notice> notices,
            ObjectProvider<Reminder> reminders) {
        this.texts = texts;
        this.assets = assets;
        this.clock = clock;
        this.live = live;
        this.company = company;
        this.unread = SingletonSupplier.ofNullable(unread::getIfAvailable);
        this.demo = SingletonSupplier.ofNullable(demo::getIfAvailable);
        this.notices = SingletonSupplier.of(() -> notices.orderedStream().toList());
        this.reminders = SingletonSupplier.of(() -> reminders.orderedStream().toList());
    }

    public Page of(HttpServletRequest request) {
        var who = signedIn();
        var look = Look.of(request);
        return new Page(
                this,
                request,
                who,
                look,
                locale(who, look, request),
                zone(who),
                clock.instant(),
                live.mark(),
                Place.NONE,
                "");
    }

    Texts texts() {
        return texts;
    }

    Assets assets() {
        return assets;
    }

    String company() {
        var name = company.name();
        return name.isBlank() ? "Tertulia" : name;
    }

    @Nullable Demo demo() {
        return demo.get();
    }

    List<Notice.Told> notices() {
        return notices.obtain().stream().map(Notice::now).filter(Objects::nonNull).toList();
    }

    List<Reminder.Told> reminders(SignedIn who) {
        return reminders.obtain().stream()
                .map(each -> each.now(who))
                .filter(Objects::nonNull)
                .toList();
    }

    long unread(SignedIn who) {
        var known = unread.get();
        return known == null ? 0 : known.of(who.id());
    }

    private static @Nullable SignedIn signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who
                ? who
                : null;
    }

    private static Locale locale(@Nullable SignedIn who, Look look, HttpServletRequest request) {
        if (who != null) {
            return Texts.nearest(who.locale());
        }
        var chosen = look.language();
        return Texts.nearest(chosen == null ? request.getLocale() : Locale.of(chosen));
    }

    private static ZoneId zone(@Nullable SignedIn who) {
        return who == null ? ZoneOffset.UTC : who.zone();
    }
}
