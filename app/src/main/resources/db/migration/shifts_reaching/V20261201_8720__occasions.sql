-- Brands call for two more things: an answer that waits for approval, and what a protocol gives to
-- somebody else. Who had chosen before chose among what there was.
update shifts_reaching.chain
set occasions = array(select distinct unnest(occasions || '{approval,escalation}'::text[]) order by 1);
