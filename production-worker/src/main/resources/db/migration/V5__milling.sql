-- Real milling: what a run works by, where each unit lies, its program with its proof, and what the floor has used up.

alter table planning_run
    drop constraint planning_run_cause_check,
    add constraint planning_run_cause_check check (cause in ('REQUESTED', 'THRESHOLD', 'QUIET', 'CRON')),
    add column plan_from timestamp, -- first moment of the plan, in the center's local time; set once, so that planning again gives the same plan
    add column measure   text; -- JSON: weighted lateness, lower bound, change-overs, batches

alter table batch
    drop constraint batch_state_check,
    drop constraint batch_lot_check,
    add column setup            text,
    add column center_revision  text, -- the center's data the batch was planned by
    add column starts_at        timestamp,
    add column ends_at          timestamp,
    add column nesting_sha256   text,
    add column nesting_bytes    bigint,
    add column main_sha256      text,
    add column main_bytes       bigint,
    add constraint batch_state_check check
        (state in ('PLANNED', 'NESTED', 'PROVEN', 'RELEASED', 'EMPTY', 'STARTED', 'COMPLETED'));

alter table unit
    drop constraint unit_check1, -- a unit is in its batch before it has its slot
    drop column spot_x_mm,
    drop column spot_y_mm,
    drop column spot_diameter_mm,
    add constraint unit_slot_check check (slot is null or batch_id is not null),
    add column collected      boolean not null default false, -- its mesh and surface were read and fit
    add column stock_lot      text, -- planned; once started, as scanned
    add column refusal_code   text, -- of the last refusal
    add column refused_center text; -- the center as it was then: another one is another chance

-- Where and with what a unit in a batch is milled; goes with the unit when it leaves the batch.
create table unit_plan (
    unit_id   uuid primary key references unit,
    position  int       not null, -- in the order of machining
    tools     text      not null, -- numbers in the magazine
    starts_at timestamp not null,
    ends_at   timestamp not null,
    place     text, -- JSON, from nesting
    program   text -- JSON: files, tools, figures of the proof
);

-- Lots locked, coupons renewed, tools changed since the center's data were written.
create table center_change (
    id       bigserial primary key,
    kind     text        not null check (kind in ('LOT_QUARANTINED', 'LOT_FREED', 'COUPON_RENEWED', 'TOOL_CHANGED')),
    lot      text,
    machine  text,
    tool     int,
    day      date, -- of the coupon
    worst_mm double precision, -- of the coupon
    at       timestamptz not null,
    by_whom  text        not null
);
create index unit_of_lot on unit (stock_lot);
