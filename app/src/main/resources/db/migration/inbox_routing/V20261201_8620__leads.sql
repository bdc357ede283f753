-- What comes into the queue is a lead: somebody may buy.
alter table inbox_routing.queue add column leads boolean not null default false;
