-- What ends a hold, where it is known; the library and the promise an order was sent with.
alter table orders
    add column hold_way       text,
    add column hold_way_from  date,
    add column hold_way_words text,
    add column library_version text,
    add column promise_feasible boolean,
    add column promise_waits    boolean,
    add column start_on         date,
    add column leaves_on        date,
    add column at_yours_on      date,
    add column promise_reason   text;

-- The sweep of the clocks walks over open orders by id.
create index orders_open on orders (id) where progress in ('IN_DESIGN', 'IN_REVIEW', 'APPROVED', 'QUEUED', 'IN_BATCH');

-- What a clinic reported of the tissue after sending; at is the clinic's own day and time.
create table cuff_event (
    order_id    uuid        not null references orders,
    seq         int         not null,
    tooth       text        not null,
    what        text        not null,
    at          timestamp   not null,
    reported_by text        not null,
    note        text,
    reported_at timestamptz not null,
    revision    int         not null,
    -- The revision whose newer measurement made this event a thing of the past.
    answered_by int,
    primary key (order_id, seq)
);
