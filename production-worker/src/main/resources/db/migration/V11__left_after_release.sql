-- How a unit lay in a batch that it left after the release: the floor may have begun it there before it heard, and then it is back.
create table unit_left (
    unit_id         uuid      not null references unit,
    batch_id        uuid      not null references batch,
    stock_lot       text,
    program_sha256  text,
    traveler_sha256 text,
    traveler_bytes  bigint,
    position        int       not null,
    tools           text      not null,
    starts_at       timestamp not null,
    ends_at         timestamp not null,
    place           text,
    program         text,
    tool_minutes    text      not null, -- JSON: tool and minutes as planned
    primary key (unit_id, batch_id)
);
