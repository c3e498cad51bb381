package com.cuffline.measurement.order;

import com.cuffline.implantlibrary.FdiTooth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One implant site.
 *
 * @param scan name of the tissue scan that belongs to the site
 * @param sharedAxisWith teeth whose abutments are inserted along the same axis; empty in a bridge means all its sites
 */
public record SiteDraft(
        @Nullable FdiTooth tooth,
        ImplantDraft implant,
        CuffDraft cuff,
        PlaceDraft place,
        @Nullable String scan,
        WishDraft wish,
        List<FdiTooth> sharedAxisWith) {
    public SiteDraft {
        sharedAxisWith = List.copyOf(sharedAxisWith);
    }

    public SiteDraft with(ImplantDraft other) {
        return new SiteDraft(tooth, other, cuff, place, scan, wish, sharedAxisWith);
    }

    public SiteDraft with(CuffDraft other) {
        return new SiteDraft(tooth, implant, other, place, scan, wish, sharedAxisWith);
    }
}
