package org.tertulia.organization;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.tertulia.identity.Account;
import org.tertulia.identity.Accounts;
import org.tertulia.identity.Email;
import org.tertulia.identity.IssuingTokens;
import org.tertulia.identity.Passwords;
import org.tertulia.identity.SecretToken;
import org.tertulia.identity.Tokens;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.StartRefused;
import org.tertulia.web.kit.Choices;

/**
 * Sets the company up from the environment, before the first request is taken. The same settings at
 * the next start change nothing; what makes no sense stops the start with a sentence.
 */
@Component
class Unattended implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(Unattended.class);

    private static final String TOKEN = "TERTULIA_API_TOKEN";
    private static final Actor BY = new Actor.Program("unattended-setup");

    private final UnattendedSettings settings;
    private final Companies companies;
    private final SettingUp settingUp;
    private final Accounts accounts;
    private final Members members;
    private final IssuingTokens tokens;

    Unattended(
            UnattendedSettings settings,
            Companies companies,
            SettingUp settingUp,
            Accounts accounts,
            Members members,
            IssuingTokens tokens) {
        this.settings = settings;
        this.companies = companies;
        this.settingUp = settingUp;
        this.accounts = accounts;
        this.members = members;
        this.tokens = tokens;
    }

    @Override
    public void afterSingletonsInstantiated() {
        apply();
    }

    void apply() {
        demandSense();
        if (!settings.email().isEmpty() && !companies.setUp()) {
            setUp();
        }
        if (!settings.token().isEmpty()) {
            tokens.replace(owner(), TOKEN, new SecretToken(settings.token()), BY);
        }
    }

    private void demandSense() {
        if (settings.email().isEmpty() != settings.password().isEmpty()) {
            throw new StartRefused(
                    "TERTULIA_OWNER_EMAIL and TERTULIA_OWNER_PASSWORD belong together: set both or"
                            + " neither.");
        }
        if (!settings.email().isEmpty() && !Email.plausible(settings.email())) {
            throw new StartRefused(
                    "TERTULIA_OWNER_EMAIL is “"
                            + settings.email()
                            + "”: that is no e-mail address.");
        }
        if (!settings.password().isEmpty() && settings.password().length() < Passwords.LEAST) {
            throw new StartRefused(
                    "TERTULIA_OWNER_PASSWORD needs at least " + Passwords.LEAST + " characters.");
        }
        if (!settings.token().isEmpty() && settings.token().length() < Tokens.LEAST) {
            throw new StartRefused(
                    "TERTULIA_API_TOKEN has %d characters and needs at least %d. “openssl rand -hex 32” makes a good one."
                            .formatted(settings.token().length(), Tokens.LEAST));
        }
    }

    private void setUp() {
        var owner =
                new Person(
                        settings.ownerName(),
                        settings.email(),
                        settings.password(),
                        locale(),
                        zone());
        try {
            settingUp.setUp(settings.companyName(), settings.brandName(), owner);
            log.info("Set up {} with its owner {}", settings.companyName(), settings.email());
        } catch (Refused refused) {
            // Another program on the same database was quicker: all the same.
            if (!(refused.refusal() instanceof OrganizationRefusal.AlreadySetUp)) {
                throw new StartRefused("The unattended setup was refused: " + refused.getMessage());
            }
        }
    }

    private Locale locale() {
        return switch (settings.localeName()) {
            case "es" -> Locale.of("es");
            case "en" -> Locale.ENGLISH;
            case "" ->
                    Locale.getDefault().getLanguage().equals("es")
                            ? Locale.of("es")
                            : Locale.ENGLISH;
            default ->
                    throw new StartRefused(
                            "TERTULIA_LOCALE is “"
                                    + settings.localeName()
                                    + "”: it may be es or en.");
        };
    }

    private ZoneId zone() {
        var name = settings.zoneName();
        if (name.isEmpty()) {
            return Choices.familiar(ZoneId.systemDefault());
        }
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new StartRefused(
                    "TERTULIA_ZONE is “" + name + "”: it needs a name such as Europe/Madrid.");
        }
        return Choices.familiar(ZoneId.of(name));
    }

    /** The one named, if an owner; else the longest-standing. */
    private MemberId owner() {
        return named().or(() -> members.owners().stream().findFirst())
                .orElseThrow(
                        () ->
                                new StartRefused(
                                        "TERTULIA_API_TOKEN needs an owner: set TERTULIA_OWNER_EMAIL and"
                                                + " TERTULIA_OWNER_PASSWORD too, or set the company up first."));
    }

    private Optional<MemberId> named() {
        return settings.email().isEmpty()
                ? Optional.empty()
                : accounts.byEmail(settings.email())
                        .filter(account -> !account.disabled())
                        .map(Account::id)
                        .filter(
                                id ->
                                        members.of(id)
                                                .filter(it -> it.role() == Role.OWNER && !it.left())
                                                .isPresent());
    }
}
