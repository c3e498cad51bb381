-- Who works on a run: the key of the advisory lock that its process holds as long as it lives. A free lock ends the lease.
alter table planning_run add column holder bigint;
