package com.cuffline.abutmentdesign;

import com.cuffline.implantlibrary.Certainty;
import com.cuffline.implantlibrary.Platform;
import com.cuffline.implantlibrary.SourcedNumber;
import java.util.ArrayList;
import java.util.List;

/** Names the library values of certainty C that a design rests on. */
final class Unconfirmed {
    private final List<String> names = new ArrayList<>();

    private Unconfirmed() {}

    static List<String> of(Site site) {
        Unconfirmed list = new Unconfirmed();
        Platform platform = site.platform();
        list.note("table diameter", platform.tableDiameterMm());
        list.note("screw channel diameter", platform.screwChannelDiameterMm());
        list.note("torque", platform.torqueNcm());
        list.note("index positions", platform.indexPositions());
        list.note("thinnest wall", platform.envelope().minWallMm());
        list.note("largest angle", platform.envelope().maxAngleDeg());
        list.note("greatest collar height", platform.envelope().maxCollarMm());
        list.note("greatest post height", platform.envelope().maxPostMm());
        list.note("largest channel angle", platform.envelope().maxChannelAngleDeg());
        list.names.add("screw seat");
        if (site.onBase()) {
            platform.titaniumBase().ifPresent(base -> list.note("titanium base", base.chimneyDiameterMm()));
        }
        return List.copyOf(list.names);
    }

    private void note(String name, SourcedNumber value) {
        if (value.certainty() == Certainty.C) {
            names.add(name);
        }
    }
}
