-- Remakes open runs of their own; a released batch that a unit leaves is released again, and what it replaces stays known.

alter table planning_run
    drop constraint planning_run_cause_check,
    add constraint planning_run_cause_check check (cause in ('REQUESTED', 'THRESHOLD', 'FRONT', 'QUIET', 'CRON'));

alter table batch
    add column reissue_wanted boolean not null default false, -- a unit has left since the release
    add column releases       int     not null default 0;
update batch set releases = 1 where state in ('RELEASED', 'STARTED', 'COMPLETED');
create index batch_to_reissue on batch (number) where reissue_wanted;

-- Main programs and sheets that must not be used any more.
create table batch_superseded (
    batch_id     uuid        not null references batch,
    release      int         not null,
    main_sha256  text        not null,
    sheet_sha256 text        not null,
    at           timestamptz not null,
    primary key (batch_id, release)
);
create index batch_superseded_of_main on batch_superseded (main_sha256);
