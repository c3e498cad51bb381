-- The floor: units on machines, what was measured, what was stopped, and where each unit comes from as production keeps it.

alter table unit
    drop constraint unit_state_check,
    drop constraint unit_order_id_revision_tooth_key,
    add column serial       int not null default 1, -- one more for each time the site's unit is made again
    add column replaces     uuid references unit,
    add column scrap_reason text,
    add column to_measure   text, -- JSON: what the traveler asks to measure; null until its batch is released
    add constraint unit_state_check check (state in
        ('Queued', 'NotPlannable', 'InBatch', 'Withdrawn', 'Milling', 'Milled', 'Inspected', 'Scrapped')),
    add unique (order_id, revision, tooth, serial);
create index unit_of_code on unit (code);
create index unit_of_batch on unit (batch);

alter table batch
    drop constraint batch_state_check,
    add column stock_lot  text, -- as scanned at the start
    add column started_by text,
    add column started_at timestamptz,
    add constraint batch_state_check check (state in ('Planned', 'Released', 'Started', 'Completed', 'Failed'));

create table inspection (
    unit_id      uuid        not null references unit,
    at           timestamptz not null,
    inspected_by text        not null,
    passed       boolean     not null,
    dimensions   text        not null, -- JSON
    primary key (unit_id, at)
);

-- Scans and reports that did not fit and went no further. A repeat of the same request is the same stop.
create table floor_stop (
    id         bigint generated always as identity primary key,
    request    text        not null,
    at         timestamptz not null,
    batch      text        not null,
    unit       text,
    reported_by text       not null,
    field      text        not null,
    value      text,
    expected   text        not null,
    unique (request, field)
);
create index floor_stop_of_batch on floor_stop (batch, id);

-- First use of an Idempotency-Key on the floor.
create table floor_key (
    key          text primary key,
    request_hash text        not null,
    at           timestamptz not null
);

-- Where a started unit comes from, as production tells.
create table trace (
    unit_id        uuid primary key,
    batch          text not null,
    slot           int  not null,
    machine        text not null,
    stock_lot      text not null,
    program_sha256 text
);
create index trace_of_lot on trace (stock_lot);
create index trace_of_program on trace (program_sha256);
create index trace_of_machine on trace (machine);

create table trace_tool (
    unit_id uuid             not null references trace,
    tool    text             not null,
    minutes double precision not null,
    primary key (unit_id, tool)
);
create index trace_tool_of_tool on trace_tool (tool);

-- The clocks look at an order again while a unit of it is made anew.
drop index orders_open;
create index orders_open on orders (id)
    where progress in ('IN_DESIGN', 'IN_REVIEW', 'APPROVED', 'QUEUED', 'IN_BATCH', 'REMAKING');
