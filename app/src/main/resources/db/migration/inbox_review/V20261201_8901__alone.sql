-- Nothing waits any more for a second review where nobody is left to write it.
update inbox_review.pick p
    set done_at = (select max(r.at) from inbox_review.review r where r.message_id = p.message_id)
    where p.done_at is null and p.second
        and exists (select from inbox_review.review r where r.message_id = p.message_id)
        and not exists (select from organization.member m
                        where m.role in ('SUPERVISOR', 'OWNER') and m.left_at is null and m.id <> p.member_id
                            and not exists (select from inbox_review.review r
                                            where r.message_id = p.message_id and r.reviewer_id = m.id));
