-- What programs send by themselves is recorded, and no question.
alter table messages.fact drop constraint fact_kind_check;
alter table messages.fact add constraint fact_kind_check
    check (kind in ('post', 'comment', 'direct', 'review', 'reaction', 'notice', 'returned', 'unknown'));
alter table messages.version drop constraint version_kind_check;
alter table messages.version add constraint version_kind_check
    check (kind in ('post', 'comment', 'direct', 'review', 'reaction', 'notice', 'returned'));
