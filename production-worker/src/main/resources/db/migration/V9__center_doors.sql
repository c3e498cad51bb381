-- What people report of lots, coupons and tools comes as facts; what the center has is told in facts.

alter table center_change
    add column reason          text,
    add column life_min        double precision, -- of a new tool
    add column center_revision text, -- the center's data it was reported against; null in rows from before
    add constraint center_change_tool_check check (life_min is null or kind = 'TOOL_CHANGED');

-- Minutes cut with a tool that has been changed since.
alter table unit_tool add column retired boolean not null default false;

-- Machines and lots as last told, as JSON.
create table center_told (
    kind text not null check (kind in ('MACHINE', 'LOT')),
    name text not null,
    body text not null,
    primary key (kind, name)
);
