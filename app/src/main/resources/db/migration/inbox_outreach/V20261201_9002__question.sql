-- What we ask the audience: one question, of many people, and to all.
create table inbox_outreach.question (
    id uuid primary key,
    number integer generated always as identity unique,
    brand_id uuid not null,
    text text not null check (length(text) between 1 and 500),
    asked_by uuid not null,
    asked_at timestamptz not null,
    -- Nobody is asked any more.
    ended_at timestamptz
);

-- Asked of one person: a part of ours.
alter table inbox_outreach.part
    add column question_id uuid references inbox_outreach.question,
    add check (question_id is null or purpose = 'ask');
create index part_question on inbox_outreach.part (question_id) where question_id is not null;

-- Asked of all, on a channel of ours; what they answer beneath.
create table inbox_outreach.question_post (
    message_id uuid primary key,
    question_id uuid not null references inbox_outreach.question,
    channel_id uuid not null,
    member_id uuid not null,
    said_at timestamptz not null,
    delivery text not null
);
create index question_post_question on inbox_outreach.question_post (question_id);
create table inbox_outreach.question_answer (
    message_id uuid primary key,
    question_id uuid not null references inbox_outreach.question
);
create index question_answer_question on inbox_outreach.question_answer (question_id);

grant select, insert on inbox_outreach.question, inbox_outreach.question_post, inbox_outreach.question_answer
    to tertulia_app;
grant update (ended_at) on inbox_outreach.question to tertulia_app;
grant update (delivery) on inbox_outreach.question_post to tertulia_app;
