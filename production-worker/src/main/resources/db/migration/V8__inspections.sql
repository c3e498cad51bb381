-- What was measured on each unit, and its report once it is printed.
create table unit_inspection (
    unit_id       uuid        primary key references unit,
    dimensions    text        not null, -- JSON, as reported
    passed        boolean     not null,
    inspected_by  text        not null,
    at            timestamptz not null, -- when production heard of it; printed, so that printing again gives the same bytes
    report_sha256 text,
    report_bytes  bigint
);
create index unit_inspection_unprinted on unit_inspection (at) where report_sha256 is null;
