-- Machines and lots as production told them last, and what people report of them at the door.

create table center_machine (
    machine text primary key,
    body    text not null -- JSON as told
);

-- A lot that is gone stays: a recall must still lead from a maker's lot to its discs.
create table center_lot (
    lot        text    primary key,
    makers_lot text,
    body       text    not null, -- JSON as told
    gone       boolean not null default false
);
create index center_lot_of_maker on center_lot (makers_lot);

create table center_report (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    what         text        not null check (what in ('LotLocked', 'LotFreed', 'CouponRenewed', 'ToolChanged')),
    lot          text,
    machine      text,
    tool         int,
    milled_on    date,
    worst_mm     double precision,
    life_min     double precision,
    reason       text        not null,
    reported_by  text        not null
);
create index center_report_of_lot on center_report (lot, id);
create index center_report_of_machine on center_report (machine, id);
