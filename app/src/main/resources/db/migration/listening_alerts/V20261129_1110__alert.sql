-- Alerts: what is out of the ordinary in what is heard, and who was told.
create schema listening_alerts;

-- When somebody is told. A brand has some from the start.
create table listening_alerts.rule (
    id uuid primary key,
    number integer generated always as identity unique,
    brand_id uuid not null,
    kind text not null
        check (kind in ('spike', 'negative', 'crisis', 'silence', 'influence', 'competitor')),
    -- Which watches and channels it minds; with none named, all of the brand (a rule about
    -- competitors minds those alone that are named).
    watches uuid[] not null default '{}',
    channels uuid[] not null default '{}',
    sensitivity text not null check (sensitivity in ('low', 'medium', 'high')),
    window_minutes integer not null check (window_minutes between 10 and 1440),
    -- So long all must be calm before an event is over and the next is another.
    calm_minutes integer not null check (calm_minutes between 10 and 1440),
    -- Words and people that need no counting, one a line.
    words text not null default '' check (length(words) <= 2000),
    -- Who is told in the app: whoever has this role or a higher one and sees the brand.
    tells text not null check (tells in ('agent', 'supervisor')),
    by_mail boolean not null,
    webhook_id uuid,
    active boolean not null default true,
    version integer not null default 1,
    removed_at timestamptz
);
create index rule_brand on listening_alerts.rule (brand_id) where removed_at is null;

-- The brands that were given their first rules; what is removed from them does not come back.
create table listening_alerts.furnished (
    brand_id uuid primary key
);

-- One event, however many signs of it there are.
create table listening_alerts.alert (
    id uuid primary key,
    number integer generated always as identity unique,
    brand_id uuid not null,
    -- Of its gravest sign.
    kind text not null
        check (kind in ('spike', 'negative', 'crisis', 'silence', 'influence', 'competitor')),
    -- What it is about, for signs that are not of the brand as a whole: a channel, a watch.
    about uuid,
    begun_at timestamptz not null,
    raised_at timestamptz not null,
    -- All is calm again.
    ended_at timestamptz,
    acknowledged_at timestamptz,
    acknowledged_by uuid,
    reason text check (reason in ('on-it', 'expected', 'not-ours', 'false-alarm')),
    check ((acknowledged_at is null) = (acknowledged_by is null)),
    check ((acknowledged_at is null) = (reason is null)),
    check (begun_at <= raised_at)
);
create index alert_brand on listening_alerts.alert (brand_id, number desc);
-- A brand has one event at a time; a silent channel and a competitor are events of their own.
create unique index alert_going on listening_alerts.alert (brand_id, about) nulls not distinct
    where ended_at is null;

-- What told of it: a rule, on a watch or a channel.
create table listening_alerts.sign (
    alert_id uuid not null references listening_alerts.alert,
    rule_id uuid not null references listening_alerts.rule,
    subject uuid not null,
    of_watch boolean not null,
    kind text not null,
    raised_at timestamptz not null,
    window_minutes integer not null,
    -- So many in that time by so many people, where so many are usual; the most since.
    found integer not null,
    authors integer not null,
    usual double precision not null,
    peak integer not null,
    -- A word of the company's, or a person, that was met.
    met text,
    -- The last time that it was above the usual.
    last_at timestamptz not null,
    ended_at timestamptz,
    primary key (alert_id, rule_id, subject)
);
create unique index sign_going on listening_alerts.sign (rule_id, subject) where ended_at is null;

-- The messages behind an alert, the first thousands.
create table listening_alerts.evidence (
    alert_id uuid not null references listening_alerts.alert,
    message_id uuid not null,
    at timestamptz not null,
    author integer not null,
    primary key (alert_id, message_id)
);
create index evidence_at on listening_alerts.evidence (alert_id, at);

-- Who was told of which alert, and at which gravity.
create table listening_alerts.told (
    alert_id uuid not null references listening_alerts.alert,
    recipient text not null,
    gravity integer not null,
    primary key (alert_id, recipient)
);

-- Nobody wants to hear of this for a while.
create table listening_alerts.hush (
    rule_id uuid not null references listening_alerts.rule,
    subject uuid not null,
    until timestamptz not null,
    by_member uuid not null,
    primary key (rule_id, subject)
);

-- What was heard lately, minute by minute, and by whom (32 bits of a digest each).
create table listening_alerts.minute (
    subject uuid not null,
    at timestamptz not null,
    heard integer not null,
    negative integer not null,
    crisis integer not null,
    authors integer[] not null,
    primary key (subject, at)
) with (fillfactor = 70);

-- The same hour by hour, for five weeks: what is usual.
create table listening_alerts.hour (
    subject uuid not null,
    at timestamptz not null,
    heard integer not null,
    negative integer not null,
    crisis integer not null,
    primary key (subject, at)
) with (fillfactor = 70);

-- Who answered a message, to notice whom many answer.
create table listening_alerts.echo (
    parent uuid not null,
    author integer not null,
    at timestamptz not null,
    primary key (parent, author)
);

-- Up to which line of the stream all of this counts; whoever counts further holds the row.
create table listening_alerts.position (
    single boolean primary key default true check (single),
    seq bigint not null,
    swept_at timestamptz
);
insert into listening_alerts.position (seq) values (0);

grant usage on schema listening_alerts to tertulia_app;
grant select, insert, update on listening_alerts.rule, listening_alerts.alert,
    listening_alerts.sign, listening_alerts.told, listening_alerts.hush to tertulia_app;
grant select, insert on listening_alerts.furnished, listening_alerts.evidence to tertulia_app;
grant select, insert, update, delete on listening_alerts.minute, listening_alerts.hour,
    listening_alerts.echo to tertulia_app;
grant select, update on listening_alerts.position to tertulia_app;
