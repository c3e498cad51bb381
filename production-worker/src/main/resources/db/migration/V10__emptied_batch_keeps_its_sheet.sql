-- A batch that every unit left after its release may still turn out to have been started: its last papers stay with it.

alter table batch
    drop constraint batch_sheet_check,
    add constraint batch_sheet_check
        check (state not in ('RELEASED', 'STARTED', 'COMPLETED') or sheet_sha256 is not null);
