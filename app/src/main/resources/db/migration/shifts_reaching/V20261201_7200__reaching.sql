-- Reaching people who look at no page of ours: their browsers, when they want to hear, and who is
-- called when something is urgent.
create schema shifts_reaching;

-- What push services know this installation by; one row, made when the first browser asks.
create table shifts_reaching.vapid (
    single boolean primary key default true check (single),
    public_key text not null check (length(public_key) = 87),
    -- Sealed with the key file outside the database.
    private_key bytea not null,
    -- Whom a push service may turn to: the address of this installation.
    contact text not null check (contact ~ '^https?://' and length(contact) <= 300),
    made_at timestamptz not null
);

create table shifts_reaching.browser (
    id uuid primary key,
    number integer generated always as identity unique,
    member_id uuid not null,
    name text not null check (length(name) between 1 and 200),
    -- SHA-256 of its address at the push service: whoever knows the address can use it.
    hash bytea not null unique check (length(hash) = 32),
    -- Its address and keys, sealed.
    sealed bytea not null,
    added_at timestamptz not null,
    -- When its push service last took something.
    reached_at timestamptz,
    -- What the last attempt ran into: the key of a sentence, and a figure or a host.
    trouble text,
    trouble_detail text
);
create index browser_member on shifts_reaching.browser (member_id);

-- One thing sent to one browser, and how far it has come; settled ones are forgotten in time.
create table shifts_reaching.push (
    id uuid primary key,
    browser_id uuid not null references shifts_reaching.browser on delete cascade,
    -- What it says, sealed: it may carry the means to acknowledge a call.
    sealed bytea not null,
    urgent boolean not null,
    state text not null check (state in ('waiting', 'sent', 'failed')),
    attempts integer not null default 0,
    written_at timestamptz not null,
    -- Nobody wants to hear it later than that.
    expires_at timestamptz not null,
    -- Due from then on; while it is being sent, when it counts as lost on the way.
    next_at timestamptz,
    settled_at timestamptz,
    check ((state = 'waiting') = (next_at is not null)),
    check ((state = 'waiting') = (settled_at is null))
);
create index push_next on shifts_reaching.push (next_at) where state = 'waiting';
create index push_browser on shifts_reaching.push (browser_id);
create index push_settled on shifts_reaching.push (settled_at) where state <> 'waiting';

-- How a member wants to be reached; who has no row is told by push alone, whenever they are there.
create table shifts_reaching.preference (
    member_id uuid primary key,
    by_mail boolean not null,
    -- Minutes of the day by the member's own clock; where the end is smaller it is the day after.
    quiet_begins integer check (quiet_begins between 0 and 1439),
    quiet_ends integer check (quiet_ends between 0 and 1439),
    check ((quiet_begins is null) = (quiet_ends is null)),
    check (quiet_begins <> quiet_ends)
);

-- Who was not told since when: it is made up for in one summary.
create table shifts_reaching.silenced (
    member_id uuid primary key,
    since timestamptz not null,
    -- Whether a mail was held back too.
    mail boolean not null
);

-- Who is called when something is urgent. A brand without one has the usual chain.
create table shifts_reaching.chain (
    brand_id uuid primary key,
    occasions text[] not null,
    version integer not null check (version >= 1)
);

create table shifts_reaching.step (
    brand_id uuid not null references shifts_reaching.chain,
    position integer not null check (position between 0 and 9),
    kind text not null check (kind in ('duty', 'supervisor', 'member', 'owner')),
    member_id uuid,
    -- How long they have before the next step.
    minutes integer not null check (minutes between 1 and 240),
    primary key (brand_id, position),
    check ((kind = 'member') = (member_id is not null))
);

create table shifts_reaching.call (
    number integer generated always as identity primary key,
    brand_id uuid not null,
    channel_id uuid,
    -- Whom the first step may call; empty: whoever is on duty.
    among uuid[] not null,
    occasion text not null,
    -- What it is about: alert:12
    about text not null,
    -- Key of the sentence and its arguments, and the page that it is about.
    key text not null,
    args jsonb not null,
    url text not null check (url like '/%'),
    begun_at timestamptz not null,
    next_step integer not null default 0,
    -- When the next step is due.
    next_at timestamptz,
    state text not null check (state in ('calling', 'unanswered', 'acknowledged', 'settled')),
    -- Who sees to it, or settled what it was about; null where that was the program.
    ended_by uuid,
    ended_at timestamptz,
    check ((state = 'calling') = (next_at is not null)),
    check ((state in ('acknowledged', 'settled')) = (ended_at is not null)),
    check (state <> 'acknowledged' or ended_by is not null)
);
create index call_next on shifts_reaching.call (next_at) where state = 'calling';
-- Of one thing nobody is called twice at a time.
create unique index call_about on shifts_reaching.call (about) where state = 'calling';

-- Who was called, once each.
create table shifts_reaching.called (
    call_number integer not null references shifts_reaching.call,
    member_id uuid not null,
    step integer not null,
    at timestamptz not null,
    -- SHA-256 of what acknowledges it without signing in.
    hash bytea not null unique check (length(hash) = 32),
    primary key (call_number, member_id)
);

grant usage on schema shifts_reaching to tertulia_app;
grant select, insert on all tables in schema shifts_reaching to tertulia_app;
grant update (public_key, private_key, contact, made_at) on shifts_reaching.vapid to tertulia_app;
grant update (member_id, name, sealed, added_at, reached_at, trouble, trouble_detail)
    on shifts_reaching.browser to tertulia_app;
grant update (state, attempts, next_at, settled_at) on shifts_reaching.push to tertulia_app;
grant update (by_mail, quiet_begins, quiet_ends) on shifts_reaching.preference to tertulia_app;
grant update (mail) on shifts_reaching.silenced to tertulia_app;
grant update (occasions, version) on shifts_reaching.chain to tertulia_app;
grant update (next_step, next_at, state, ended_by, ended_at) on shifts_reaching.call to tertulia_app;
grant delete on shifts_reaching.browser, shifts_reaching.push, shifts_reaching.silenced,
    shifts_reaching.step to tertulia_app;
