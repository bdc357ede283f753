package org.tertulia.playbook.said;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.tertulia.playbook.said.db.Tables.EDITION;
import static org.tertulia.playbook.said.db.Tables.ENCLOSED;
import static org.tertulia.playbook.said.db.Tables.TEXT;
import static org.tertulia.playbook.said.db.Tables.VARIANT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.Record5;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.files.Attached;
import org.tertulia.files.FileType;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.organization.DepartmentId;
import org.tertulia.organization.Sight;

/** The approved messages. They are the company's: every colleague reads all of them. */
@Repository
public class ApprovedTexts {

    private static final Field<Result<Record4<String, String, String, String>>> VARIANTS =
            multiset(
                            select(VARIANT.LANGUAGE, VARIANT.SIZE, VARIANT.TONE, VARIANT.TEXT)
                                    .from(VARIANT)
                                    .where(VARIANT.TEXT_NUMBER.eq(EDITION.TEXT_NUMBER))
                                    .and(VARIANT.N.eq(EDITION.N))
                                    .orderBy(VARIANT.I))
                    .as("variants");

    private static final Field<Result<Record5<byte[], String, String, Integer, String>>> FILES =
            multiset(
                            select(
                                            ENCLOSED.SHA256,
                                            ENCLOSED.NAME,
                                            ENCLOSED.TYPE,
                                            ENCLOSED.SIZE,
                                            ENCLOSED.ALT)
                                    .from(ENCLOSED)
                                    .where(ENCLOSED.TEXT_NUMBER.eq(EDITION.TEXT_NUMBER))
                                    .and(ENCLOSED.N.eq(EDITION.N))
                                    .orderBy(ENCLOSED.I))
                    .as("files");

    private final DSLContext db;

    ApprovedTexts(DSLContext db) {
        this.db = db;
    }

    /** All of them by their titles, the retired ones too. */
    public List<Text> list(Sight sight) {
        return texts(DSL.noCondition()).stream()
                .sorted(Comparator.comparing(it -> it.title().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Those that agents may use today. */
    public List<Text> offered(Sight sight, LocalDate today) {
        return texts(TEXT.RETIRED_AT.isNull()).stream()
                .filter(text -> text.offered(today))
                .toList();
    }

    /**
     * The one of this number.
     *
     * @throws NotFound when there is none
     */
    public Text find(Sight sight, int number) {
        return texts(TEXT.NUMBER.eq(number)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("approved-message:" + number));
    }

    /** By its name. */
    public Optional<Text> find(Sight sight, String handle) {
        return texts(TEXT.HANDLE.eq(handle)).stream().findFirst();
    }

    /** All its editions, the latest first. */
    public List<Edition> editions(Sight sight, int number) {
        return editions(EDITION.TEXT_NUMBER.eq(number));
    }

    /**
     * One of its editions.
     *
     * @throws NotFound when there is none of this number
     */
    public Edition edition(Sight sight, int number, int n) {
        return editions(EDITION.TEXT_NUMBER.eq(number).and(EDITION.N.eq(n))).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("approved-message:" + number + " edition:" + n));
    }

    /** Nobody else changes the text until the transaction ends. */
    Text hold(Sight sight, int number) {
        db.select(TEXT.NUMBER).from(TEXT).where(TEXT.NUMBER.eq(number)).forUpdate().fetch();
        return find(sight, number);
    }

    /** Those that expire by that day, and of which nobody was told. */
    List<Text> expiring(LocalDate by) {
        var numbers =
                db.select(EDITION.TEXT_NUMBER)
                        .from(EDITION)
                        .where(EDITION.STAGE.eq(Stage.APPROVED.slug()))
                        .and(EDITION.EXPIRES.le(by))
                        .and(EDITION.TOLD_AT.isNull())
                        .fetch(EDITION.TEXT_NUMBER);
        return texts(TEXT.NUMBER.in(numbers).and(TEXT.RETIRED_AT.isNull()));
    }

    private List<Text> texts(Condition condition) {
        var editions = new LinkedHashMap<Integer, List<Edition>>();
        editions(EDITION.TEXT_NUMBER.in(select(TEXT.NUMBER).from(TEXT).where(condition)))
                .forEach(it -> editions.computeIfAbsent(it.text(), _ -> new ArrayList<>()).add(it));
        return db.selectFrom(TEXT)
                .where(condition)
                .orderBy(TEXT.HANDLE)
                .fetch(
                        row ->
                                new Text(
                                        row.getNumber(),
                                        row.getHandle(),
                                        new MemberId(row.getOwnerId()),
                                        row.getRetiredAt(),
                                        latest(editions.get(row.getNumber()), true),
                                        latest(editions.get(row.getNumber()), false)));
    }

    private static @Nullable Edition latest(@Nullable List<Edition> editions, boolean approved) {
        return editions == null
                ? null
                : editions.stream()
                        .filter(it -> approved ? it.stage() == Stage.APPROVED : it.stage().open())
                        .findFirst()
                        .orElse(null);
    }

    private List<Edition> editions(Condition condition) {
        return db.select(EDITION.asterisk(), VARIANTS, FILES)
                .from(EDITION)
                .where(condition)
                .orderBy(EDITION.TEXT_NUMBER, EDITION.N.desc())
                .fetch(ApprovedTexts::edition);
    }

    private static Edition edition(Record row) {
        return new Edition(
                row.get(EDITION.TEXT_NUMBER),
                row.get(EDITION.N),
                Stage.of(row.get(EDITION.STAGE)),
                row.get(EDITION.REVISION),
                new Content(
                        row.get(EDITION.TITLE),
                        department(row.get(EDITION.DEPARTMENT_ID)),
                        Arrays.asList(row.get(EDITION.TAGS)),
                        Set.of(row.get(EDITION.INTENTS)),
                        row.get(EDITION.EXPIRES),
                        row.get(VARIANTS).map(ApprovedTexts::variant),
                        row.get(FILES).map(ApprovedTexts::file)),
                new MemberId(row.get(EDITION.SAVED_BY)),
                row.get(EDITION.SAVED_AT),
                member(row.get(EDITION.DECIDED_BY)),
                row.get(EDITION.DECIDED_AT),
                row.get(EDITION.WORDS));
    }

    private static @Nullable DepartmentId department(@Nullable UUID id) {
        return id == null ? null : new DepartmentId(id);
    }

    private static @Nullable MemberId member(@Nullable UUID id) {
        return id == null ? null : new MemberId(id);
    }

    private static Attached file(Record5<byte[], String, String, Integer, String> row) {
        return new Attached(
                HexFormat.of().formatHex(row.value1()),
                row.value2(),
                FileType.of(row.value3()),
                row.value4(),
                row.value5());
    }

    private static Variant variant(Record4<String, String, String, String> row) {
        return new Variant(
                requireNonNull(row.value1()),
                Size.of(row.value2()).orElseThrow(),
                Tone.of(row.value3()).orElseThrow(),
                row.value4());
    }
}
