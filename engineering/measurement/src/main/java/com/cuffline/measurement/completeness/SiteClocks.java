package com.cuffline.measurement.completeness;

import com.cuffline.measurement.livingcuff.CuffState;
import com.cuffline.measurement.livingcuff.MeasurementUncertainty;
import com.cuffline.measurement.readiness.Readiness;
import java.util.List;

/** Both clocks of one site. */
public record SiteClocks(CuffState cuff, List<MeasurementUncertainty> uncertainty, Readiness readiness) {
    public SiteClocks {
        uncertainty = List.copyOf(uncertainty);
    }
}
