package org.tertulia.playbook.said;

import static org.tertulia.playbook.said.db.Tables.EDITION;
import static org.tertulia.playbook.said.db.Tables.ENCLOSED;
import static org.tertulia.playbook.said.db.Tables.TEXT;
import static org.tertulia.playbook.said.db.Tables.VARIANT;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.MemberId;

/** Writes approved messages and their editions. */
@Repository
class Keeping {

    private final DSLContext db;

    Keeping(DSLContext db) {
        this.db = db;
    }

    /** Gives back its number; none where another has the handle. */
    Optional<Integer> add(String handle, MemberId owner, Instant at) {
        return db.insertInto(TEXT)
                .set(TEXT.HANDLE, handle)
                .set(TEXT.OWNER_ID, owner.value())
                .set(TEXT.CREATED_AT, at)
                .onConflictDoNothing()
                .returningResult(TEXT.NUMBER)
                .fetchOptional(TEXT.NUMBER);
    }

    /** The next edition of a text that is held; gives back which one it is. */
    int add(int text, Content content, MemberId by, Instant at) {
        var last =
                db.select(DSL.coalesce(DSL.max(EDITION.N), 0))
                        .from(EDITION)
                        .where(EDITION.TEXT_NUMBER.eq(text))
                        .fetchSingle()
                        .value1();
        var n = last + 1;
        db.insertInto(EDITION)
                .set(EDITION.TEXT_NUMBER, text)
                .set(EDITION.N, n)
                .set(EDITION.STAGE, Stage.WAITING.slug())
                .set(EDITION.REVISION, 1)
                .set(EDITION.TITLE, content.title())
                .set(
                        EDITION.DEPARTMENT_ID,
                        content.department() == null ? null : content.department().value())
                .set(EDITION.TAGS, content.tags().toArray(String[]::new))
                .set(EDITION.INTENTS, content.intents().toArray(String[]::new))
                .set(EDITION.EXPIRES, content.expires())
                .set(EDITION.SAVED_BY, by.value())
                .set(EDITION.SAVED_AT, at)
                .execute();
        variants(text, n, content);
        files(text, n, content);
        return n;
    }

    void save(Edition held, Content content, MemberId by, Instant at) {
        db.update(EDITION)
                .set(EDITION.STAGE, Stage.WAITING.slug())
                .set(EDITION.REVISION, held.revision() + 1)
                .set(EDITION.TITLE, content.title())
                .set(
                        EDITION.DEPARTMENT_ID,
                        content.department() == null ? null : content.department().value())
                .set(EDITION.TAGS, content.tags().toArray(String[]::new))
                .set(EDITION.INTENTS, content.intents().toArray(String[]::new))
                .set(EDITION.EXPIRES, content.expires())
                .set(EDITION.SAVED_BY, by.value())
                .set(EDITION.SAVED_AT, at)
                .where(EDITION.TEXT_NUMBER.eq(held.text()), EDITION.N.eq(held.n()))
                .execute();
        db.deleteFrom(VARIANT)
                .where(VARIANT.TEXT_NUMBER.eq(held.text()), VARIANT.N.eq(held.n()))
                .execute();
        db.deleteFrom(ENCLOSED)
                .where(ENCLOSED.TEXT_NUMBER.eq(held.text()), ENCLOSED.N.eq(held.n()))
                .execute();
        variants(held.text(), held.n(), content);
        files(held.text(), held.n(), content);
    }

    private void variants(int text, int n, Content content) {
        var i = 0;
        for (var variant : content.variants()) {
            db.insertInto(VARIANT)
                    .set(VARIANT.TEXT_NUMBER, text)
                    .set(VARIANT.N, n)
                    .set(VARIANT.I, i++)
                    .set(VARIANT.LANGUAGE, variant.language())
                    .set(VARIANT.SIZE, variant.size().slug())
                    .set(VARIANT.TONE, variant.tone().slug())
                    .set(VARIANT.TEXT, variant.text())
                    .execute();
        }
    }

    private void files(int text, int n, Content content) {
        var i = 0;
        for (var file : content.files()) {
            db.insertInto(ENCLOSED)
                    .set(ENCLOSED.TEXT_NUMBER, text)
                    .set(ENCLOSED.N, n)
                    .set(ENCLOSED.I, i++)
                    .set(ENCLOSED.SHA256, HexFormat.of().parseHex(file.hash()))
                    .set(ENCLOSED.NAME, file.name())
                    .set(ENCLOSED.TYPE, file.type().word())
                    .set(ENCLOSED.SIZE, file.size())
                    .set(ENCLOSED.ALT, file.alt())
                    .execute();
        }
    }

    void decide(Edition held, Stage stage, @Nullable String words, MemberId by, Instant at) {
        db.update(EDITION)
                .set(EDITION.STAGE, stage.slug())
                .set(EDITION.REVISION, held.revision() + 1)
                .set(EDITION.DECIDED_BY, by.value())
                .set(EDITION.DECIDED_AT, at)
                .set(EDITION.WORDS, words)
                .where(EDITION.TEXT_NUMBER.eq(held.text()), EDITION.N.eq(held.n()))
                .execute();
    }

    /** Null when it is offered again. */
    void retired(int text, @Nullable Instant at) {
        db.update(TEXT).set(TEXT.RETIRED_AT, at).where(TEXT.NUMBER.eq(text)).execute();
    }

    void told(Edition edition, Instant at) {
        db.update(EDITION)
                .set(EDITION.TOLD_AT, at)
                .where(EDITION.TEXT_NUMBER.eq(edition.text()))
                .and(EDITION.STAGE.eq(Stage.APPROVED.slug()))
                .and(EDITION.N.le(edition.n()))
                .execute();
    }
}
