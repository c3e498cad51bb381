package com.cuffline.orderapi.catalogue;

import static com.cuffline.orderapi.catalogue.SourcedJson.DEG;
import static com.cuffline.orderapi.catalogue.SourcedJson.MINUTES;
import static com.cuffline.orderapi.catalogue.SourcedJson.MM;
import static com.cuffline.orderapi.catalogue.SourcedJson.NCM;
import static com.cuffline.orderapi.catalogue.SourcedJson.NONE;

import com.cuffline.implantlibrary.Blank;
import com.cuffline.implantlibrary.CataloguePlatform;
import com.cuffline.implantlibrary.Connection;
import com.cuffline.implantlibrary.Envelope;
import com.cuffline.implantlibrary.Platform;
import com.cuffline.implantlibrary.Screw;
import com.cuffline.implantlibrary.SourcedList;
import com.cuffline.implantlibrary.TitaniumBase;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One platform with its connection, what may be built on it and every part that fits. */
final class PlatformJson {
    private PlatformJson() {}

    static void write(CataloguePlatform entry, ObjectNode node) {
        Platform platform = entry.platform();
        node.put("system", platform.system()).put("platform", platform.name());
        SourcedJson.numbers(
                node,
                "implantDiametersMm",
                new SourcedList<>(
                        platform.implantDiametersMm(),
                        platform.diametersSource().certainty(),
                        platform.diametersSource().source()),
                MM);
        SourcedJson.number(node, "tableDiameterMm", platform.tableDiameterMm(), MM);
        SourcedJson.number(node, "screwChannelDiameterMm", platform.screwChannelDiameterMm(), MM);
        SourcedJson.code(node, "level", platform.statedLevel());
        SourcedJson.code(node, "family", platform.family());
        SourcedJson.code(node, "sites", platform.sites());
        SourcedJson.number(node, "torqueNcm", platform.torqueNcm(), NCM);
        connection(platform.connection(), node.putObject("connection"));
        envelope(platform.envelope(), node.putObject("envelope"));
        ArrayNode blanks = node.putArray("blanks");
        entry.blanks().forEach(blank -> blank(blank, blanks.addObject()));
        ArrayNode screws = node.putArray("screws");
        entry.screws().forEach(screw -> screw(screw, screws.addObject()));
        platform.titaniumBase()
                .ifPresentOrElse(
                        base -> titaniumBase(base, node.putObject("titaniumBase")), () -> node.putNull("titaniumBase"));
        ArrayNode abutments = node.putArray("finishedAbutments");
        entry.finishedAbutments().forEach(part -> AbutmentJson.write(part, abutments.addObject()));
    }

    /** Orientation: what lies at azimuth 0, and in how many turns an engaging abutment can be seated. */
    private static void connection(Connection connection, ObjectNode node) {
        SourcedJson.code(node, "kind", connection.kind());
        SourcedJson.number(node, "indexPositions", connection.indexPositions(), NONE);
        node.put("indexStepDeg", connection.indexStepDeg());
        SourcedJson.code(node, "facingBuccal", connection.facingBuccal());
        SourcedJson.code(node, "seat", connection.seat());
        SourcedJson.number(node, "coneAngleDeg", connection.coneAngleDeg(), DEG);
        node.put("coneAngleIs", SourcedJson.word(connection.coneAngleIs()));
        SourcedJson.number(node, "indexSizeMm", connection.indexSizeMm(), MM);
        SourcedJson.number(node, "seatDiameterMm", connection.seatDiameterMm(), MM);
        SourcedJson.number(node, "lengthMm", connection.lengthMm(), MM);
    }

    private static void envelope(Envelope envelope, ObjectNode node) {
        SourcedJson.number(node, "minWallMm", envelope.minWallMm(), MM);
        SourcedJson.number(node, "warnAngleDeg", envelope.warnAngleDeg(), DEG);
        SourcedJson.number(node, "maxAngleDeg", envelope.maxAngleDeg(), DEG);
        SourcedJson.number(node, "minCollarMm", envelope.minCollarMm(), MM);
        SourcedJson.number(node, "maxCollarMm", envelope.maxCollarMm(), MM);
        SourcedJson.number(node, "minPostMm", envelope.minPostMm(), MM);
        SourcedJson.number(node, "maxPostMm", envelope.maxPostMm(), MM);
        SourcedJson.number(node, "minCollarDiameterMm", envelope.minCollarDiameterMm(), MM);
        SourcedJson.number(node, "maxCollarDiameterMm", envelope.maxCollarDiameterMm(), MM);
        SourcedJson.number(node, "minTotalHeightMm", envelope.minTotalHeightMm(), MM);
        SourcedJson.number(node, "maxTotalHeightMm", envelope.maxTotalHeightMm(), MM);
        SourcedJson.number(node, "maxChannelAngleDeg", envelope.maxChannelAngleDeg(), DEG);
    }

    private static void blank(Blank blank, ObjectNode node) {
        node.put("family", blank.family());
        SourcedJson.number(node, "diameterMm", blank.diameterMm(), MM);
        SourcedJson.number(node, "heightMm", blank.heightMm(), MM);
        SourcedJson.codes(node, "materials", blank.materials());
    }

    private static void screw(Screw screw, ObjectNode node) {
        node.put("use", SourcedJson.word(screw.use()));
        SourcedJson.number(node, "torqueNcm", screw.torqueNcm(), NCM);
        SourcedJson.number(node, "retightenAfterMinutes", screw.retightenAfterMinutes(), MINUTES);
        SourcedJson.number(node, "retightenTimes", screw.retightenTimes(), NONE);
        SourcedJson.text(node, "driver", screw.driver());
    }

    private static void titaniumBase(TitaniumBase base, ObjectNode node) {
        SourcedJson.number(node, "shoulderHeightMm", base.shoulderHeightMm(), MM);
        SourcedJson.number(node, "shoulderDiameterMm", base.shoulderDiameterMm(), MM);
        SourcedJson.number(node, "chimneyDiameterMm", base.chimneyDiameterMm(), MM);
        SourcedJson.number(node, "chimneyHeightMm", base.chimneyHeightMm(), MM);
        SourcedJson.number(node, "cementGapMm", base.cementGapMm(), MM);
    }
}
