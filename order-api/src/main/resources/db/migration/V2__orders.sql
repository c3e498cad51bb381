create sequence order_code;

-- One row per order; version guards against lost updates, revision counts what asked for a design.
create table orders (
    id         uuid        primary key,
    code       text        not null unique,
    clinic     text        not null,
    case_code  text        not null,
    progress   text        not null,
    hold_code  text,
    hold_note  text,
    revision   int         not null,
    version    bigint      not null,
    -- The order as the clinic typed it; complete once submitted. Text, because the order of its fields is the clinic's.
    form       text        not null,
    timeline_seq  int      not null,
    timeline_hash text     not null,
    created_at timestamptz not null,
    changed_at timestamptz not null
);
create index orders_newest on orders (created_at desc, id);

-- First answer to an Idempotency-Key, kept so that a repeat gets the same order.
create table idempotency (
    key          text primary key,
    request_hash text        not null,
    order_id     uuid        not null references orders,
    created_at   timestamptz not null
);

-- What happened to an order, for people and for audit: each row carries the hash of the one before.
create table timeline (
    order_id      uuid        not null references orders,
    seq           int         not null,
    at            timestamptz not null,
    who           text        not null,
    what          text        not null,
    state         text        not null,
    detail        text        not null,
    previous_hash text        not null,
    hash          text        not null,
    primary key (order_id, seq)
);

-- One answer of the design stage per revision; body is the fact as it came.
create table design (
    order_id uuid        not null references orders,
    revision int         not null,
    verdict  text        not null check (verdict in ('GREEN', 'REVIEW', 'REJECTED', 'FAILED')),
    accepted_by text,
    body     text        not null,
    at       timestamptz not null,
    primary key (order_id, revision)
);

create table unit (
    id       uuid primary key,
    order_id uuid not null references orders,
    revision int  not null,
    tooth    text not null,
    code     text not null,
    state    text not null check (state in ('Queued', 'NotPlannable', 'InBatch', 'Withdrawn')),
    batch    text,
    slot     int,
    note     text,
    -- Batches this unit was taken out of: their BatchPlanned may arrive later and must not put it back.
    withdrawn_from text[] not null default '{}',
    unique (order_id, revision, tooth)
);

create table paper (
    order_id   uuid not null references orders,
    revision   int  not null,
    kind       text not null,
    tooth      text not null,
    sha256     text not null,
    media_type text not null,
    size_bytes bigint not null,
    primary key (order_id, revision, kind, tooth)
);

create table batch (
    id       uuid primary key,
    code     text not null unique,
    state    text not null check (state in ('Planned', 'Released', 'Failed')),
    machine  text not null,
    material text not null,
    due_on   date not null,
    body     text not null,
    sheet    text,
    note     text
);

create table planning (
    id            uuid primary key,
    state         text not null check (state in ('Requested', 'Running', 'Done', 'Failed')),
    requested_by  text,
    planned_total int,
    done          int,
    note          text
);

create table dead_letter (
    id               uuid primary key,
    consumer         text   not null,
    origin_topic     text   not null,
    origin_partition int    not null,
    origin_offset    bigint not null,
    record_key       text,
    reason_code      text   not null,
    reason           text   not null,
    excerpt          text   not null,
    state            text   not null check (state in ('Open', 'ReplayRequested', 'DiscardRequested', 'Replayed', 'Discarded')),
    note             text,
    at               timestamptz not null,
    changed_at       timestamptz not null
);
