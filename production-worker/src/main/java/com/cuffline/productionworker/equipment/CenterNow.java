package com.cuffline.productionworker.equipment;

import com.cuffline.milling.center.Center;
import com.cuffline.milling.center.Usage;
import com.cuffline.milling.nesting.Disc.Spot;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The center, with what was used and changed since its data were written. Reads within the current transaction. */
public final class CenterNow {

    private final CenterDataFile file;
    private final JdbcUsage usage;

    CenterNow(CenterDataFile file, JdbcUsage usage) {
        this.file = file;
        this.usage = usage;
    }

    /** After everything that is in a batch. */
    public Center current() {
        return before(Long.MAX_VALUE);
    }

    /** With only those places of a disc taken that batches of lower numbers took: as it was when a batch was loaded. */
    public Center before(long batchNumber) {
        CenterData data = file.current();
        Center center = data.center();
        Map<String, List<Spot>> spots = usage.spots(center.revision(), batchNumber);
        Usage used = new Usage(
                usage.pieces(center.revision()),
                spots,
                Map.of(),
                usage.toolMinutes(center),
                usage.coupons(center),
                usage.quarantined(center));
        return usage.freed(used.of(center));
    }

    /** Lots that the center's own data lock and nobody has freed since. */
    Set<String> lockedByFile() {
        return usage.freed(file.current().center()).stock().quarantined();
    }

    /** Changes whenever another plan may come out for units that could not be made before. */
    public String state() {
        return file.current().sha256() + "/" + usage.lastChange();
    }
}
