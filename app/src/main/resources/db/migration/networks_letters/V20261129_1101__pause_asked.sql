-- A person may pause all that leaves, from an alert for example.
alter table networks.instance drop constraint instance_pause_check;
alter table networks.instance
    add constraint instance_pause_check check (pause in ('copied', 'set-back', 'asked'));
