-- Whom a watch is about is said of the watch: rules about competitors mind those, all or some.
update listening.watch set kind = 'competitor'
where kind = 'topic' and exists (
    select from listening_alerts.rule
    where rule.kind = 'competitor' and rule.removed_at is null and watch.id = any (rule.watches));
