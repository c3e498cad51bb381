-- Tables of platform/messaging in the schema of the service that uses it.

-- Facts committed and not yet acknowledged by the broker. Rows are deleted after the acknowledgement; the rows are the only cursor.
create table outbox (
    id         bigint generated always as identity primary key,
    topic      text        not null,
    subject    text        not null,
    payload    text        not null check (octet_length(payload) <= 786432),
    created_at timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);

-- Last sequence given per topic and subject; its row lock keeps the facts of one subject in commit order.
create table outbox_sequence (
    topic   text   not null,
    subject text   not null,
    last    bigint not null,
    primary key (topic, subject)
);

-- Facts taken. Keep at least as long as the topics keep theirs.
create table inbox (
    event_id    text primary key,
    received_at timestamptz not null default now()
);

-- Last sequence taken per source, topic and subject: what comes later than the next one waits.
create table inbox_position (
    source  text   not null,
    topic   text   not null,
    subject text   not null,
    last    bigint not null,
    primary key (source, topic, subject)
);

-- Messages that could not be taken, with their bytes, until they are replayed or discarded.
create table set_aside (
    id          uuid primary key,
    position    bigint generated always as identity,
    topic       text        not null,
    partition   int         not null,
    "offset"    bigint      not null,
    record_key  text,
    payload     bytea       not null,
    source      text,
    sequence    bigint,
    reason_code text        not null,
    reason      text        not null,
    at          timestamptz not null default now()
);
create index set_aside_waiting on set_aside (topic, record_key, sequence);
