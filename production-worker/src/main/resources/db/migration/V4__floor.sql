-- The floor: what was started, milled, inspected or scrapped, and where each unit comes from.

alter table batch
    drop constraint batch_state_check,
    drop constraint batch_check,
    add column stock_lot text, -- planned onto; where planning knew no lots, as scanned at the start
    add column coupon_valid_until date, -- last day of the machine's calibration coupon, where it is known
    add constraint batch_state_check
        check (state in ('PLANNED', 'RELEASED', 'EMPTY', 'STARTED', 'COMPLETED')),
    add constraint batch_sheet_check
        check ((state in ('RELEASED', 'STARTED', 'COMPLETED')) = (sheet_sha256 is not null)),
    add constraint batch_lot_check check (state not in ('STARTED', 'COMPLETED') or stock_lot is not null);

alter table unit
    drop constraint unit_state_check,
    drop constraint unit_check,
    drop constraint unit_order_id_revision_tooth_key,
    add column serial         int     not null default 1 check (serial >= 1), -- one more for each time the site's unit is made again
    add column replaces       uuid references unit, -- the scrapped unit it takes the place of
    add column front          boolean not null default false, -- before all others at planning
    add column program_sha256 text, -- as released; once milled, as run
    add column scrap_reason   text,
    add constraint unit_state_check check (state in
        ('QUEUED', 'IN_BATCH', 'HELD', 'WITHDRAWN', 'MILLING', 'MILLED', 'INSPECTED', 'SCRAPPED')),
    add constraint unit_batch_check check
        ((state in ('IN_BATCH', 'MILLING', 'MILLED', 'INSPECTED', 'SCRAPPED')) = (batch_id is not null)),
    add constraint unit_scrap_check check ((state = 'SCRAPPED') = (scrap_reason is not null)),
    add constraint unit_replaces_check check ((serial = 1) = (replaces is null)),
    add unique (order_id, revision, tooth, serial);

-- Which tools cut a unit: planned with the program, run as the floor reported.
create table unit_tool (
    unit_id         uuid not null references unit,
    tool            text not null,
    planned_minutes double precision,
    minutes         double precision,
    primary key (unit_id, tool)
);

-- Genealogy the other way round: from lot, program, tool to units. From a batch to its units leads its unique (batch_id, slot).
create index batch_of_lot on batch (stock_lot);
create index unit_of_program on unit (program_sha256);
create index unit_of_tool on unit_tool (tool);
