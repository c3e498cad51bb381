package com.cuffline.orderform.scan;

import com.cuffline.cuffscan.PlaceField;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.implantlibrary.ToothNotation;
import com.cuffline.measurement.completeness.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Brings what scans have shown to the sites that name them, and says where form and scan do not agree. */
public final class ScannedSites {
    private static final String FROM_SCAN = "from-scan";

    private ScannedSites() {}

    /**
     * Where a site names a scan of its tooth: a cuff without samples gets those of the scan, with its method and seconds unless
     * others are given; a number of the place that is not given, or left to the scan, gets the scan's. A tilt that is left to the
     * scan gets the neighbours' when no axis was stated. What is typed stays.
     *
     * @param form may be anything; is changed
     */
    public static void fill(ObjectNode form, Scans scans) {
        for (JsonNode node : form.path("sites")) {
            if (node instanceof ObjectNode site
                    && scan(site, scans) instanceof Scans.Found.Known known
                    && ofTooth(known.answer(), form, site)) {
                if (site.path("cuff").path("samples").isEmpty()) {
                    cuff(site, known.answer().path("cuff"));
                }
                for (PlaceField field : PlaceField.values()) {
                    place(site, field, known.answer().path("place"));
                }
            }
        }
    }

    private static void cuff(ObjectNode site, JsonNode scanned) {
        ObjectNode cuff = site.get("cuff") instanceof ObjectNode given ? given : site.putObject("cuff");
        scanned.properties().forEach(answer -> {
            JsonNode given = cuff.path(answer.getKey());
            if (given.isMissingNode() || given.isNull() || given.isArray()) {
                cuff.set(answer.getKey(), answer.getValue());
            }
        });
    }

    private static void place(ObjectNode site, PlaceField field, JsonNode scanned) {
        OptionalDouble number = ScanJson.placeNumber(field, scanned);
        JsonNode given = TypedPlace.at(site, field);
        boolean open = given.isMissingNode() || given.isNull() || leftToScan(given);
        if (number.isEmpty() && leftToScan(given)) {
            number = ScanJson.placeEstimate(field, scanned);
        }
        if (number.isEmpty() || !open) {
            return;
        }
        int dot = field.path().indexOf('.');
        if (dot < 0) {
            site.put(field.path(), number.getAsDouble());
            return;
        }
        String group = field.path().substring(0, dot);
        JsonNode holder = site.path(group);
        if (holder.isMissingNode() || holder.isNull()) {
            holder = site.putObject(group);
        }
        if (holder instanceof ObjectNode fields) {
            fields.put(field.path().substring(dot + 1), number.getAsDouble());
        }
    }

    /** One finding for each scan that cannot be used, each number it does not show, and what was typed otherwise than scanned. */
    public static List<Finding> findings(ObjectNode form, Scans scans) {
        List<Finding> findings = new ArrayList<>();
        int i = 0;
        for (JsonNode node : form.path("sites")) {
            if (node instanceof ObjectNode site && !name(site).isEmpty()) {
                findings(form, site, scans, new ScanFindings("sites[" + i + "].", findings));
            }
            i++;
        }
        return findings;
    }

    private static void findings(ObjectNode form, ObjectNode site, Scans scans, ScanFindings findings) {
        Scans.Found found = scan(site, scans);
        if (found instanceof Scans.Found.Known known) {
            if (ofTooth(known.answer(), form, site)) {
                findings.compare(site, known.answer());
            } else {
                findings.otherTooth(name(site), known.answer().path("tooth").asString("none"));
            }
        } else if (found instanceof Scans.Found.Unknown) {
            findings.unknown(name(site));
        } else if (leavesSomething(site)) {
            findings.erased(name(site));
        }
    }

    static boolean leftToScan(JsonNode answer) {
        return answer.isString() && answer.stringValue().equals(FROM_SCAN);
    }

    private static boolean leavesSomething(ObjectNode site) {
        boolean left = site.path("cuff").path("samples").isEmpty();
        for (PlaceField field : PlaceField.values()) {
            left |= leftToScan(TypedPlace.at(site, field));
        }
        return left;
    }

    private static String name(ObjectNode site) {
        return site.path("scan").asString("");
    }

    private static Scans.Found scan(ObjectNode site, Scans scans) {
        return name(site).isEmpty() ? new Scans.Found.Unknown() : scans.find(name(site));
    }

    /** Azimuths run the other way on the other side, so the scan has to be of this tooth. */
    private static boolean ofTooth(JsonNode answer, ObjectNode form, ObjectNode site) {
        return tooth(form, site)
                .map(tooth -> answer.path("tooth").asString("").equals(tooth.toString()))
                .orElse(false);
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
