package com.cuffline.abutmentdesign;

import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.measurement.AbutmentKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Everything the design of one abutment needs. Numbers are as read: what is impossible is answered by a refusal that names it,
 * never by an exception.
 *
 * @param cuff the measured ring, any number of readings
 * @param overrides values a person sets for this design; one outside its parameter's range is refused
 */
public record SiteOrder(
        AbutmentKind kind,
        FdiTooth tooth,
        ImplantChoice implant,
        List<CuffReading> cuff,
        SitePlace place,
        Wish wish,
        Map<DesignParameter, Double> overrides) {
    public SiteOrder {
        cuff = List.copyOf(cuff);
        overrides = Wish.copy(overrides);
    }

    /** The same order with another value set by a person. */
    public SiteOrder overridden(DesignParameter parameter, double value) {
        Map<DesignParameter, Double> more = new EnumMap<>(DesignParameter.class);
        more.putAll(overrides);
        more.put(parameter, value);
        return overridden(more);
    }

    /** The same order with these values set by a person and no others. */
    SiteOrder overridden(Map<DesignParameter, Double> values) {
        return new SiteOrder(kind, tooth, implant, cuff, place, wish, values);
    }
}
