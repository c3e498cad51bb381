package com.cuffline.orderapi.scans;

import com.cuffline.orderform.scan.Scans;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The scans that were taken, by the id with which a form names them. */
@Component
public final class TakenScans implements Scans {
    private final JdbcScans scans;
    private final JsonMapper json;

    TakenScans(JdbcScans scans, JsonMapper json) {
        this.scans = scans;
        this.json = json;
    }

    @Override
    public Found find(String name) {
        if (!name.matches("[0-9a-f]{64}")) {
            return new Found.Unknown();
        }
        return scans.find(name)
                .<Found>map(scan -> new Found.Known(json.readTree(scan.answer())))
                .orElseGet(() -> scans.erased(name) ? new Found.Erased() : new Found.Unknown());
    }
}
