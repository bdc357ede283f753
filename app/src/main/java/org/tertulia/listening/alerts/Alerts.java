package org.tertulia.listening.alerts;

import static org.jooq.impl.DSL.noCondition;
import static org.tertulia.listening.alerts.db.Tables.ALERT;
import static org.tertulia.listening.alerts.db.Tables.SIGN;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.listening.alerts.db.tables.records.AlertRecord;
import org.tertulia.listening.alerts.db.tables.records.SignRecord;
import org.tertulia.organization.Sight;

/** The alerts of the brands, and their signs. */
@Repository
public class Alerts {

    private final DSLContext db;
    private final Hushes hushes;

    Alerts(DSLContext db, Hushes hushes) {
        this.db = db;
        this.hushes = hushes;
    }

    /** What {@link #list} may be asked for. */
    public enum Which {
        /** That nobody looked at, or that go on. */
        CURRENT(ALERT.ACKNOWLEDGED_AT.isNull().or(ALERT.ENDED_AT.isNull())),
        OPEN(ALERT.ACKNOWLEDGED_AT.isNull()),
        ALL(noCondition());

        private final Condition condition;

        Which(Condition condition) {
            this.condition = condition;
        }
    }

    /** The newest first, before a number (null: from the newest on). */
    public List<Alert> list(Sight sight, Which which, @Nullable Integer before, int most) {
        return db.selectFrom(ALERT)
                .where(seen(sight), which.condition)
                .and(before == null ? noCondition() : ALERT.NUMBER.lt(before))
                .orderBy(ALERT.NUMBER.desc())
                .limit(most)
                .fetch(Alerts::alert);
    }

    /**
     * The alert of this number.
     *
     * @throws NotFound when there is none, or none that the person sees
     */
    public Alert find(Sight sight, int number) {
        return db.selectFrom(ALERT)
                .where(seen(sight), ALERT.NUMBER.eq(number))
                .fetchOptional(Alerts::alert)
                .orElseThrow(() -> new NotFound("alert:" + number));
    }

    /** The same by its id, as a crisis room knows it. */
    public Optional<Alert> find(Sight sight, UUID id) {
        return db.selectFrom(ALERT)
                .where(seen(sight), ALERT.ID.eq(id))
                .fetchOptional(Alerts::alert);
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    public Alert hold(Sight sight, int number) {
        return db.selectFrom(ALERT)
                .where(seen(sight), ALERT.NUMBER.eq(number))
                .forUpdate()
                .fetchOptional(Alerts::alert)
                .orElseThrow(() -> new NotFound("alert:" + number));
    }

    /** Of alerts that the person was found to see, the gravest and then the first sign first. */
    public Map<UUID, List<Sign>> signs(Collection<Alert> alerts) {
        return db
                .selectFrom(SIGN)
                .where(SIGN.ALERT_ID.in(alerts.stream().map(Alert::id).toList()))
                .fetch(Alerts::sign)
                .stream()
                .sorted(
                        (one, other) ->
                                one.kind() == other.kind()
                                        ? one.raisedAt().compareTo(other.raisedAt())
                                        : other.kind().compareTo(one.kind()))
                .collect(Collectors.groupingBy(Sign::alert));
    }

    /** Until when nobody is told of what this alert is about; null where they are. */
    public @Nullable Instant hushedUntil(Alert alert, Instant now) {
        var signs = signs(List.of(alert)).getOrDefault(alert.id(), List.of());
        return signs.isEmpty() ? null : hushes.until(signs, now);
    }

    /** All signs that go on, for the program itself. */
    List<Sign> going() {
        return db.selectFrom(SIGN).where(SIGN.ENDED_AT.isNull()).fetch(Alerts::sign);
    }

    /** The event of the brand, or about that subject, that goes on. */
    Optional<Alert> going(BrandId brand, @Nullable UUID about) {
        return db.selectFrom(ALERT)
                .where(ALERT.BRAND_ID.eq(brand.value()), ALERT.ENDED_AT.isNull())
                .and(about == null ? ALERT.ABOUT.isNull() : ALERT.ABOUT.eq(about))
                .forUpdate()
                .fetchOptional(Alerts::alert);
    }

    Alert add(Alert alert) {
        var number =
                db.insertInto(ALERT)
                        .set(ALERT.ID, alert.id())
                        .set(ALERT.BRAND_ID, alert.brand().value())
                        .set(ALERT.KIND, alert.kind().word())
                        .set(ALERT.ABOUT, alert.about())
                        .set(ALERT.BEGUN_AT, alert.begunAt())
                        .set(ALERT.RAISED_AT, alert.raisedAt())
                        .returningResult(ALERT.NUMBER)
                        .fetchSingle()
                        .value1();
        return new Alert(
                alert.id(),
                number,
                alert.brand(),
                alert.kind(),
                alert.about(),
                alert.begunAt(),
                alert.raisedAt(),
                null,
                null);
    }

    /** It is graver than it was: whoever looked has to look again. */
    void worsen(Alert alert, Kind kind) {
        db.update(ALERT)
                .set(ALERT.KIND, kind.word())
                .setNull(ALERT.ACKNOWLEDGED_AT)
                .setNull(ALERT.ACKNOWLEDGED_BY)
                .setNull(ALERT.REASON)
                .where(ALERT.ID.eq(alert.id()))
                .execute();
    }

    void acknowledge(Alert alert, Alert.Acknowledgement acknowledgement) {
        db.update(ALERT)
                .set(ALERT.ACKNOWLEDGED_AT, acknowledgement.at())
                .set(ALERT.ACKNOWLEDGED_BY, acknowledgement.by().value())
                .set(ALERT.REASON, acknowledgement.reason().word())
                .where(ALERT.ID.eq(alert.id()))
                .execute();
    }

    void add(Sign sign) {
        db.insertInto(SIGN)
                .set(SIGN.ALERT_ID, sign.alert())
                .set(SIGN.RULE_ID, sign.rule())
                .set(SIGN.SUBJECT, sign.subject())
                .set(SIGN.OF_WATCH, sign.ofWatch())
                .set(SIGN.KIND, sign.kind().word())
                .set(SIGN.RAISED_AT, sign.raisedAt())
                .set(SIGN.WINDOW_MINUTES, sign.minutes())
                .set(SIGN.FOUND, sign.found())
                .set(SIGN.AUTHORS, sign.authors())
                .set(SIGN.USUAL, sign.usual())
                .set(SIGN.PEAK, sign.peak())
                .set(SIGN.MET, sign.met())
                .set(SIGN.LAST_AT, sign.lastAt())
                // It ended, while the event went on, and begins again.
                .onConflict(SIGN.ALERT_ID, SIGN.RULE_ID, SIGN.SUBJECT)
                .doUpdate()
                .set(SIGN.LAST_AT, sign.lastAt())
                .setNull(SIGN.ENDED_AT)
                .execute();
    }

    /** It goes on. */
    void touch(Sign sign, Instant at, int found) {
        db.update(SIGN)
                .set(SIGN.LAST_AT, at)
                .set(SIGN.PEAK, Math.max(sign.peak(), found))
                .where(same(sign))
                .execute();
    }

    void end(Sign sign, Instant at) {
        db.update(SIGN).set(SIGN.ENDED_AT, at).where(same(sign)).execute();
    }

    /** Those whose signs have all ended end; they are returned. */
    List<Alert> endCalm(Instant at) {
        var goingOn = db.selectOne().from(SIGN).where(SIGN.ALERT_ID.eq(ALERT.ID));
        return db.update(ALERT)
                .set(ALERT.ENDED_AT, at)
                .where(ALERT.ENDED_AT.isNull())
                .andNotExists(goingOn.and(SIGN.ENDED_AT.isNull()))
                .returning()
                .fetch(Alerts::alert);
    }

    private static Condition same(Sign sign) {
        return SIGN.ALERT_ID
                .eq(sign.alert())
                .and(SIGN.RULE_ID.eq(sign.rule()))
                .and(SIGN.SUBJECT.eq(sign.subject()));
    }

    private static Condition seen(Sight sight) {
        return ALERT.BRAND_ID.in(sight.brandIds());
    }

    private static Alert alert(AlertRecord row) {
        var by = row.getAcknowledgedBy();
        var at = row.getAcknowledgedAt();
        var reason = row.getReason();
        return new Alert(
                row.getId(),
                row.getNumber(),
                new BrandId(row.getBrandId()),
                Kind.of(row.getKind()).orElseThrow(),
                row.getAbout(),
                row.getBegunAt(),
                row.getRaisedAt(),
                row.getEndedAt(),
                by == null || at == null || reason == null
                        ? null
                        : new Alert.Acknowledgement(
                                new MemberId(by), at, Reason.of(reason).orElseThrow()));
    }

    private static Sign sign(SignRecord row) {
        return new Sign(
                row.getAlertId(),
                row.getRuleId(),
                row.getSubject(),
                row.getOfWatch(),
                Kind.of(row.getKind()).orElseThrow(),
                row.getRaisedAt(),
                row.getWindowMinutes(),
                row.getFound(),
                row.getAuthors(),
                row.getUsual(),
                row.getPeak(),
                row.getMet(),
                row.getLastAt(),
                row.getEndedAt());
    }
}
