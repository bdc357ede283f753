package org.tertulia.inbox.outreach;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;
import static org.tertulia.inbox.outreach.db.Tables.DECLARED;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;
import org.tertulia.messages.AuthorsDescribed;

/**
 * Who says in their profile that they want to be spoken to by nobody; the latest they say holds.
 */
@Repository
class Declared {

    private final DSLContext db;

    Declared(DSLContext db) {
        this.db = db;
    }

    @EventListener(id = "inbox.outreach.declared")
    void on(AuthorsDescribed described) {
        var wishes =
                described.authors().stream()
                        .collect(
                                toMap(
                                        each -> Account.of(each.network(), each.author()).hash(),
                                        each -> Wishes.nobody(each.author().note()),
                                        Boolean::logicalOr))
                        .entrySet()
                        .stream()
                        .sorted(Map.Entry.comparingByKey())
                        .collect(partitioningBy(Map.Entry::getValue));
        add(wishes.getOrDefault(true, List.of()).stream().map(Map.Entry::getKey).toList());
        remove(wishes.getOrDefault(false, List.of()).stream().map(Map.Entry::getKey).toList());
    }

    private void add(List<String> accounts) {
        if (!accounts.isEmpty()) {
            var rows = db.insertInto(DECLARED, DECLARED.ACCOUNT);
            for (var account : accounts) {
                rows = rows.values(account);
            }
            rows.onConflictDoNothing().execute();
        }
    }

    private void remove(List<String> accounts) {
        if (!accounts.isEmpty()) {
            db.deleteFrom(DECLARED).where(DECLARED.ACCOUNT.in(accounts)).execute();
        }
    }

    /** Which of these accounts. */
    Set<Account> among(Collection<Account> accounts) {
        return db.selectFrom(DECLARED)
                .where(DECLARED.ACCOUNT.in(accounts.stream().map(Account::hash).toList()))
                .fetchSet(row -> new Account(row.getAccount()));
    }
}
