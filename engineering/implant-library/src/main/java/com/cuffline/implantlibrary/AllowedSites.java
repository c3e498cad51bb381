package com.cuffline.implantlibrary;

/** Where implants of a platform may stand. */
public enum AllowedSites {
    ANY,
    /** Upper lateral and lower incisors only, see {@link FdiTooth#narrowImplantSite()}. */
    NARROW_SITES;

    /** Whether a tooth position is among them. */
    public boolean allows(FdiTooth tooth) {
        return this == ANY || tooth.narrowImplantSite();
    }
}
