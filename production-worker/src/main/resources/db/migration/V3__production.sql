-- Units filed from approved designs, the runs that plan them and the batches they end up in.

-- How far an order is, as its facts told: what comes late for an older revision is dropped.
create table order_standing (
    order_id uuid primary key,
    revision int  not null,
    state    text not null check (state in ('OPEN', 'HELD', 'CANCELLED'))
);

-- A planning run owns its units from the moment it exists. Whoever holds its lease works on it; the token fences off whoever held it before.
create table planning_run (
    id              uuid primary key,
    cause           text        not null check (cause in ('REQUESTED', 'THRESHOLD', 'QUIET')),
    requested_by    text,
    created_at      timestamptz not null,
    units_total     int         not null default 0,
    units_reported  int, -- done, as last told in PlanningProgressed
    state           text        not null default 'OPEN' check (state in ('OPEN', 'DONE', 'FAILED')),
    lease_token     uuid,
    leased_until    timestamptz,
    failures        int         not null default 0,
    next_attempt_at timestamptz
);
create index planning_run_open on planning_run (created_at) where state = 'OPEN';

create sequence batch_number;

create table batch (
    id                uuid primary key,
    number            bigint           not null unique,
    code              text             not null unique,
    planning_run_id   uuid             not null references planning_run,
    machine           text             not null,
    route             text             not null,
    material          text             not null,
    blank_family      text             not null,
    blank_diameter_mm double precision not null,
    due_on            date             not null,
    planned_at        timestamptz      not null,
    state             text             not null default 'PLANNED' check (state in ('PLANNED', 'RELEASED', 'EMPTY')),
    sheet_sha256      text,
    sheet_bytes       bigint,
    check ((state = 'RELEASED') = (sheet_sha256 is not null))
);
create index batch_of_run on batch (planning_run_id, number);

create table unit (
    id                  uuid primary key,
    code                text             not null unique,
    order_id            uuid             not null,
    order_code          text             not null,
    revision            int              not null,
    tooth               text             not null,
    due_on              date             not null,
    route               text             not null,
    material            text             not null,
    blank_family        text             not null,
    blank_diameter_mm   double precision not null,
    largest_diameter_mm double precision not null,
    total_height_mm     double precision not null,
    approval            text             not null, -- JSON: what was approved, for the papers
    state               text             not null check (state in ('QUEUED', 'IN_BATCH', 'HELD', 'WITHDRAWN')),
    queued_at           timestamptz      not null,
    refused             boolean          not null default false, -- no machine or stock at the last planning; waits for a person's request
    planning_run_id     uuid references planning_run,
    batch_id            uuid references batch,
    slot                int,
    spot_x_mm           double precision,
    spot_y_mm           double precision,
    spot_diameter_mm    double precision,
    traveler_sha256     text,
    traveler_bytes      bigint,
    unique (order_id, revision, tooth),
    unique (batch_id, slot),
    check ((state = 'IN_BATCH') = (batch_id is not null)),
    check ((batch_id is null) = (slot is null)),
    check (batch_id is null or planning_run_id is not null),
    check (traveler_sha256 is null or batch_id is not null)
);
create index unit_waiting on unit (queued_at) where state = 'QUEUED' and planning_run_id is null;
create index unit_of_run on unit (planning_run_id);
