package com.cuffline.abutmentdesign;

import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.implantlibrary.Platform;
import com.cuffline.implantlibrary.PlatformAnswer;

/** Shapes of the wish alone, for rules that milder variants would hide. */
final class Drafts {
    private Drafts() {}

    static Draft asked(SiteOrder order) {
        ImplantLibrary library = ImplantLibrary.standard();
        ImplantChoice implant = order.implant();
        Platform platform = ((PlatformAnswer.Found)
                        library.find(implant.system(), implant.platform(), implant.diameterMm()))
                .platform();
        Site site = new Site(order, platform, Foundation.onImplant(platform), library.tooth(order.tooth()));
        CuffRing ring = new CuffRing(site);
        return Draft.of(site, ring, Variant.of(site).get(0), Grid.within(ring));
    }
}
