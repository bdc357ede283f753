package org.tertulia.operations.demo;

import java.time.ZoneId;
import java.util.Locale;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.tertulia.identity.Account;
import org.tertulia.identity.Accounts;
import org.tertulia.kernel.StartRefused;
import org.tertulia.organization.Accepting;
import org.tertulia.organization.Companies;
import org.tertulia.organization.Inviting;
import org.tertulia.organization.Person;
import org.tertulia.organization.Reach;
import org.tertulia.organization.SettingUp;
import org.tertulia.organization.Sight;
import org.tertulia.organization.Sights;
import org.tertulia.web.PasswordSignIn;

/** Brings Olmo and its people in before the first request is taken; who is there stays. */
@InDemo
@Component
class MovingIn implements SmartInitializingSingleton {

    static final String COMPANY = "Olmo";

    private final Companies companies;
    private final SettingUp settingUp;
    private final Inviting inviting;
    private final Accepting accepting;
    private final Accounts accounts;
    private final PasswordSignIn people;
    private final Sights sights;

    MovingIn(
            Companies companies,
            SettingUp settingUp,
            Inviting inviting,
            Accepting accepting,
            Accounts accounts,
            PasswordSignIn people,
            Sights sights) {
        this.companies = companies;
        this.settingUp = settingUp;
        this.inviting = inviting;
        this.accepting = accepting;
        this.accounts = accounts;
        this.people = people;
        this.sights = sights;
    }

    @Override
    public void afterSingletonsInstantiated() {
        moveIn();
    }

    void moveIn() {
        demandOwnDatabase();
        if (!companies.setUp()) {
            settingUp.setUp(COMPANY, COMPANY, person(Colleague.OLGA));
        }
        for (var colleague : Colleague.values()) {
            if (accounts.byEmail(colleague.email()).isEmpty()) {
                join(colleague);
            }
        }
    }

    /** With a company of people's own, the made-up one would mix. */
    private void demandOwnDatabase() {
        if (companies.setUp() && accounts.byEmail(Colleague.OLGA.email()).isEmpty()) {
            throw new StartRefused(
                    "This database holds a company that is not the demonstration's: give the"
                            + " demonstration another one.");
        }
    }

    private void join(Colleague colleague) {
        var token =
                inviting.invite(
                        colleague.email(),
                        colleague.role(),
                        Reach.EVERYTHING,
                        sight(Colleague.OLGA));
        accepting.accept(
                token, colleague.person(), Colleague.PASSWORD, language(), ZoneId.systemDefault());
    }

    /** What the colleague sees, as of now. */
    Sight sight(Colleague colleague) {
        return accounts.byEmail(colleague.email())
                .map(Account::id)
                .flatMap(people::still)
                .map(sights::of)
                .orElseThrow(() -> new IllegalStateException(colleague + " is not there"));
    }

    private static Person person(Colleague colleague) {
        return new Person(
                colleague.person(),
                colleague.email(),
                Colleague.PASSWORD,
                language(),
                ZoneId.systemDefault());
    }

    /** That of the machine, where it is one of ours. */
    private static Locale language() {
        return Locale.getDefault().getLanguage().equals("es") ? Locale.of("es") : Locale.ENGLISH;
    }
}
