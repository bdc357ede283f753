-- Supervision: answers chosen by plan or by hand, reviewed against criteria, some of them twice and blind.
create schema inbox_review;

-- Which answers of a brand are reviewed. Without a row only those that somebody chooses.
create table inbox_review.plan (
    brand_id uuid primary key,
    -- Of all answers, drawn by lot: a lot that lies in the message's id, so that it falls the same again.
    percent integer not null check (percent between 0 and 100),
    -- All of who answers for less than so many weeks; 0: none for that.
    new_weeks integer not null check (new_weeks between 0 and 52),
    crises boolean not null,
    low boolean not null,
    -- Of those, how many in a hundred are reviewed by a second person as well.
    second_percent integer not null check (second_percent between 0 and 100),
    changed_at timestamptz not null,
    changed_by uuid not null
);

create table inbox_review.criterion (
    id uuid primary key,
    brand_id uuid not null,
    place integer not null check (place > 0),
    -- One of those that the program brings along is named in the reader's language until it gets a name.
    word text check (word in ('correct', 'complete', 'tone', 'in-time', 'protocol')),
    name text check (length(name) between 1 and 80),
    weight integer not null check (weight between 1 and 10),
    retired_at timestamptz,
    check (word is not null or name is not null)
);
create index criterion_brand on inbox_review.criterion (brand_id, place);

-- An answer that is to be reviewed, and why.
create table inbox_review.pick (
    message_id uuid primary key,
    conversation_id uuid not null,
    brand_id uuid not null,
    member_id uuid not null,
    said_at timestamptz not null,
    why text not null check (why in ('lot', 'new', 'crisis', 'low', 'chosen')),
    second boolean not null,
    picked_at timestamptz not null,
    -- When the last review of it was in: from then on it is seen.
    done_at timestamptz
);
create index pick_waits on inbox_review.pick (brand_id, picked_at) where done_at is null;
create index pick_done on inbox_review.pick (brand_id, done_at desc) where done_at is not null;
create index pick_member on inbox_review.pick (member_id, done_at desc) where done_at is not null;

create table inbox_review.review (
    id uuid primary key,
    message_id uuid not null references inbox_review.pick,
    n integer not null check (n in (1, 2)),
    reviewer_id uuid not null,
    at timestamptz not null,
    -- The weighted marks, from 0 to 100.
    grade integer not null check (grade between 0 and 100),
    -- Null where nothing was added, or the person it is about was erased.
    words text check (length(words) between 1 and 2000),
    unique (message_id, n),
    unique (message_id, reviewer_id)
);

create table inbox_review.mark (
    review_id uuid not null references inbox_review.review,
    criterion_id uuid not null references inbox_review.criterion,
    points integer not null check (points between 1 and 5),
    -- As it was then.
    weight integer not null check (weight between 1 and 10),
    primary key (review_id, criterion_id)
);

-- What was said to who answered, and when that was read.
create table inbox_review.talk (
    id uuid primary key,
    message_id uuid not null references inbox_review.pick,
    by_member uuid not null,
    at timestamptz not null,
    -- Null once the person it is about was erased.
    text text check (length(text) between 1 and 4000),
    seen_at timestamptz
);
create index talk_message on inbox_review.talk (message_id, at);

-- Erasure of a person: what was written of the answers they got goes, the marks stay.
create function inbox_review.erase_words(answers uuid[]) returns integer
    language sql security definer set search_path = pg_catalog as $$
    with reviews as (
        update inbox_review.review set words = null
        where words is not null and message_id = any (answers) returning 1),
    talks as (
        update inbox_review.talk set text = null
        where text is not null and message_id = any (answers) returning 1)
    select ((select count(*) from reviews) + (select count(*) from talks))::integer $$;
revoke execute on function inbox_review.erase_words(uuid[]) from public;

grant usage on schema inbox_review to tertulia_app;
grant select, insert, update on inbox_review.plan to tertulia_app;
grant select, insert on inbox_review.criterion, inbox_review.pick, inbox_review.review, inbox_review.mark,
    inbox_review.talk to tertulia_app;
grant update (place, name, weight, retired_at) on inbox_review.criterion to tertulia_app;
grant update (done_at) on inbox_review.pick to tertulia_app;
grant update (seen_at) on inbox_review.talk to tertulia_app;
grant execute on function inbox_review.erase_words(uuid[]) to tertulia_app;
