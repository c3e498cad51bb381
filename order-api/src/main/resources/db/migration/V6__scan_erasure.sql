-- A person erases a scan: the file and all that was read of it go; that it was there, who erased it and why stays.
alter table scan
    alter column answer drop not null,
    add column erased_at timestamptz,
    add column erased_by text,
    add column erased_reason text;

create index scan_file on scan (file_sha256) where erased_at is null;
