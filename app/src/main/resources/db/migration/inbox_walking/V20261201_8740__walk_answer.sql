-- Each answer with the way that led to it, as it was when it was given: append-only. A walk may lead
-- to several; inbox_walking.walk.answer_id is the first that says more than that we are on it.
create table inbox_walking.walk_answer (
    answer_id uuid primary key,
    walk_id uuid not null references inbox_walking.walk,
    steps text[] not null,
    ways text[] not null check (cardinality(ways) = cardinality(steps))
);
create index walk_answer_of_walk on inbox_walking.walk_answer (walk_id);
grant select, insert on inbox_walking.walk_answer to tertulia_app;

insert into inbox_walking.walk_answer (answer_id, walk_id, steps, ways)
select distinct on (answer_id) answer_id, id, steps, ways from inbox_walking.walk
where answer_id is not null
order by answer_id, begun_at desc;
