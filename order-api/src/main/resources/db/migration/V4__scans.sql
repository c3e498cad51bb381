-- Scans of sites. The id is the hash of the answer, which names file, pose and ring: a scan never changes.
create table scan (
    id          text        primary key,
    file_sha256 text        not null,
    name        text        not null,
    answer      text        not null,
    created_at  timestamptz not null
);
