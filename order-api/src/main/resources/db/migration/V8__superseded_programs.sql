-- Main programs that a later release of their batch has replaced.
create table batch_superseded (
    batch_id    uuid not null references batch,
    release     int  not null,
    main_sha256 text not null,
    primary key (batch_id, release)
);
