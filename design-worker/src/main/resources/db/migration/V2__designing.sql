-- The newest revision this worker was asked to design per order: an older request that comes late is dropped.
create table latest_revision (
    order_id uuid primary key,
    revision int not null
);
