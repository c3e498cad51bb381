package com.cuffline.workbench;

import java.util.Locale;

/** The three services that own a database schema; role and schema carry the same name. */
public enum ServiceSchema {
    ORDER_API,
    DESIGN_WORKER,
    PRODUCTION_WORKER;

    /** Name of the schema and of the database role that owns it, for example {@code order_api}. */
    public String role() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name of the service in file names, logs and commands, for example {@code order-api}. */
    public String service() {
        return role().replace('_', '-');
    }
}
