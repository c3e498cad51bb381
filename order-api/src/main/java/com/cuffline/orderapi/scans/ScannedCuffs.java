package com.cuffline.orderapi.scans;

import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.implantlibrary.ToothNotation;
import com.cuffline.orderapi.scans.JdbcScans.StoredScan;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts what scans have shown into forms that name them. */
@Component
public final class ScannedCuffs {
    private final JdbcScans scans;
    private final JsonMapper json;

    ScannedCuffs(JdbcScans scans, JsonMapper json) {
        this.scans = scans;
        this.json = json;
    }

    /**
     * Where a site names a scan of its tooth and has no samples, its cuff gets those of the scan, and the scan's method and seconds
     * unless others are given. What is typed stays.
     *
     * @param form may be anything; is changed
     */
    public void fill(ObjectNode form) {
        for (JsonNode site : form.path("sites")) {
            if (site instanceof ObjectNode fields
                    && fields.path("cuff").path("samples").isEmpty()) {
                tooth(form, fields).flatMap(tooth -> cuff(fields, tooth)).ifPresent(scanned -> fill(fields, scanned));
            }
        }
    }

    private static void fill(ObjectNode site, ObjectNode scanned) {
        ObjectNode cuff = site.get("cuff") instanceof ObjectNode given ? given : site.putObject("cuff");
        scanned.properties().forEach(answer -> {
            JsonNode given = cuff.path(answer.getKey());
            if (given.isMissingNode() || given.isNull() || given.isArray()) {
                cuff.set(answer.getKey(), answer.getValue());
            }
        });
    }

    private Optional<ObjectNode> cuff(ObjectNode site, FdiTooth tooth) {
        String id = site.path("scan").asString("");
        if (!id.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        // Azimuths run the other way on the other side, so the scan has to be of this tooth.
        return scans.find(id)
                .map(StoredScan::answer)
                .map(json::readTree)
                .filter(answer -> answer.path("tooth").asString().equals(tooth.toString()))
                .map(answer -> (ObjectNode) answer.path("cuff"));
    }

    private static Optional<FdiTooth> tooth(ObjectNode form, ObjectNode site) {
        try {
            ToothNotation notation =
                    ToothNotation.valueOf(form.path("notation").asString("fdi").toUpperCase(Locale.ROOT));
            return Optional.of(notation.parse(site.path("tooth").asString("")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
