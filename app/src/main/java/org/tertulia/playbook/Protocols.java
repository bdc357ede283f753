package org.tertulia.playbook;

import static org.tertulia.playbook.db.Tables.PROTOCOL;
import static org.tertulia.playbook.db.Tables.VERSION;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.tree.Facts;
import org.tertulia.playbook.tree.Fit;

/** The protocols. They are the company's: every colleague reads all of them. */
@Repository
public class Protocols {

    private final DSLContext db;
    private final Readings readings;
    private final Day day;

    Protocols(DSLContext db, Readings readings, Day day) {
        this.db = db;
        this.readings = readings;
        this.day = day;
    }

    /** All of them, by their handles, as they stand today. */
    public List<Protocol> list(Sight sight) {
        return protocols(DSL.noCondition());
    }

    /**
     * The protocol of this number.
     *
     * @throws NotFound when there is none
     */
    public Protocol find(Sight sight, int number) {
        return protocols(PROTOCOL.NUMBER.eq(number)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("protocol:" + number));
    }

    /** By the name that its text gives it. */
    public Optional<Protocol> find(Sight sight, String handle) {
        return protocols(PROTOCOL.HANDLE.eq(handle)).stream().findFirst();
    }

    /** All its versions, the latest first. */
    public List<Version> versions(Sight sight, int number) {
        return fetch(PROTOCOL.NUMBER.eq(number));
    }

    /**
     * One of its versions.
     *
     * @throws NotFound when there is none of this number
     */
    public Version version(Sight sight, int number, int n) {
        return fetch(PROTOCOL.NUMBER.eq(number).and(VERSION.N.eq(n))).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("protocol:" + number + " version:" + n));
    }

    /** Those that were still to come, and never will because of this one. */
    public List<Version> outrankedBy(Sight sight, Version version) {
        var today = day.today();
        return versions(sight, version.protocol()).stream()
                .filter(version::outranks)
                .filter(it -> it.from() != null && it.from().isAfter(today))
                .toList();
    }

    /** What is followed today. */
    public List<InForce> inForce(Sight sight) {
        return inForce(sight, day.today());
    }

    /** What was or will be followed on a day, by handle: the manual of that day. */
    public List<InForce> inForce(Sight sight, LocalDate on) {
        return held(fetch(VERSION.IN_FORCE_FROM.le(on)), on).stream()
                .map(Protocols::inForce)
                .toList();
    }

    /** The version of this protocol that is followed today. */
    public Optional<InForce> inForce(Sight sight, int number) {
        return Optional.ofNullable(find(sight, number).current()).map(Protocols::inForce);
    }

    /** Those that the message asks for, the most specific first. */
    public List<Fitting> fitting(Sight sight, Facts facts) {
        return inForce(sight).stream()
                .flatMap(it -> Fit.of(it.tree(), facts).map(fit -> new Fitting(it, fit)).stream())
                .sorted(
                        Comparator.comparingInt((Fitting it) -> it.fit().weight())
                                .reversed()
                                .thenComparing(it -> it.protocol().tree().handle()))
                .toList();
    }

    /** The version that is being written, and nobody else changes it until the transaction ends. */
    Optional<Version> holdOpen(int number) {
        db.select(VERSION.N)
                .from(VERSION)
                .where(VERSION.PROTOCOL_NUMBER.eq(number), open())
                .forUpdate()
                .fetch();
        return fetch(PROTOCOL.NUMBER.eq(number).and(open())).stream().findFirst();
    }

    private static Condition open() {
        return VERSION.STATE.in(VersionState.DRAFT.slug(), VersionState.PROPOSED.slug());
    }

    private List<Protocol> protocols(Condition condition) {
        var today = day.today();
        return fetch(condition).stream()
                .collect(Collectors.groupingBy(Version::handle))
                .values()
                .stream()
                .map(versions -> protocol(versions, today))
                .sorted(Comparator.comparing(Protocol::handle))
                .toList();
    }

    private static Protocol protocol(List<Version> versions, LocalDate today) {
        var any = versions.getFirst();
        return new Protocol(
                any.protocol(),
                any.handle(),
                held(versions, today).stream().findFirst().orElse(null),
                coming(versions, today),
                versions.stream().filter(it -> it.state().isOpen()).findFirst().orElse(null));
    }

    /** The first that will hold; not one whose place a later one has by then. */
    private static @Nullable Version coming(List<Version> versions, LocalDate today) {
        return versions.stream()
                .filter(it -> it.from() != null && it.from().isAfter(today))
                .filter(it -> versions.stream().noneMatch(other -> other.outranks(it)))
                .min(Comparator.comparing(it -> Objects.requireNonNull(it.from())))
                .orElse(null);
    }

    /** Of each protocol the latest version whose day has come, unless it is a retirement. */
    private static List<Version> held(List<Version> versions, LocalDate on) {
        return versions.stream()
                .filter(it -> it.from() != null && !it.from().isAfter(on))
                .collect(
                        Collectors.toMap(
                                Version::protocol,
                                it -> it,
                                (one, other) -> one.n() > other.n() ? one : other))
                .values()
                .stream()
                .filter(it -> it.state() == VersionState.APPROVED)
                .sorted(Comparator.comparing(Version::handle))
                .toList();
    }

    private static InForce inForce(Version version) {
        return new InForce(
                version.protocol(),
                version.n(),
                Objects.requireNonNull(version.from()),
                Objects.requireNonNull(version.reading().tree()));
    }

    private List<Version> fetch(Condition condition) {
        return db.select(
                        PROTOCOL.NUMBER,
                        PROTOCOL.HANDLE,
                        VERSION.N,
                        VERSION.STATE,
                        VERSION.TEXT,
                        VERSION.REVISION,
                        VERSION.SAVED_BY,
                        VERSION.SAVED_AT,
                        VERSION.PROPOSED_BY,
                        VERSION.WHY,
                        VERSION.IN_FORCE_FROM)
                .from(VERSION)
                .join(PROTOCOL)
                .on(PROTOCOL.NUMBER.eq(VERSION.PROTOCOL_NUMBER))
                .where(condition)
                .orderBy(PROTOCOL.HANDLE, VERSION.N.desc())
                .fetch(
                        row ->
                                new Version(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        VersionState.of(row.value4()),
                                        row.value5(),
                                        readings.of(row.value5()),
                                        row.value6(),
                                        new MemberId(row.value7()),
                                        row.value8(),
                                        member(row.value9()),
                                        row.value10(),
                                        row.value11()));
    }

    private static @Nullable MemberId member(@Nullable UUID id) {
        return id == null ? null : new MemberId(id);
    }
}
