package com.cuffline.orderapi.catalogue;

import static com.cuffline.orderapi.catalogue.SourcedJson.DEG;
import static com.cuffline.orderapi.catalogue.SourcedJson.MM;

import com.cuffline.implantlibrary.CataloguePlatform.ClassifiedAbutment;
import com.cuffline.implantlibrary.Classification;
import com.cuffline.implantlibrary.FinishedAbutment;
import tools.jackson.databind.node.ObjectNode;

/** A series of finished abutments with its sizes and its place on the six axes. */
final class AbutmentJson {
    private AbutmentJson() {}

    static void write(ClassifiedAbutment part, ObjectNode node) {
        FinishedAbutment abutment = part.abutment();
        node.put("code", abutment.code()).put("kind", SourcedJson.word(abutment.kind()));
        node.putObject("fits")
                .put("family", SourcedJson.word(abutment.fits().family()))
                .put("system", abutment.fits().system())
                .put("platform", abutment.fits().platform())
                .put("typicalOfFamily", abutment.fits().anyOfFamily());
        SourcedJson.numbers(node, "collarHeightsMm", abutment.collarHeightsMm(), MM);
        SourcedJson.numbers(node, "marginDiametersMm", abutment.marginDiametersMm(), MM);
        abutment.postHeightsMm()
                .ifPresentOrElse(
                        heights -> SourcedJson.numbers(node, "postHeightsMm", heights, MM),
                        () -> node.putNull("postHeightsMm"));
        SourcedJson.number(node, "marginRiseMm", abutment.marginRiseMm(), MM);
        classification(part.classification(), node.putObject("classification"));
        SourcedJson.text(node, "note", abutment.note());
    }

    private static void classification(Classification axes, ObjectNode node) {
        ObjectNode implant = node.putObject("implantConnection");
        SourcedJson.code(implant, "kind", axes.implantConnection());
        SourcedJson.code(implant, "engagement", axes.engagement());
        SourcedJson.code(implant, "level", axes.level());
        SourcedJson.codes(node, "superstructureConnection", axes.superstructure());
        SourcedJson.code(node, "composition", axes.composition());
        SourcedJson.code(node, "manufacture", axes.manufacture());
        SourcedJson.code(node, "purpose", axes.purpose());
        SourcedJson.text(node, "material", axes.material());
        SourcedJson.number(node, "angleDeg", axes.angleDeg(), DEG);
        SourcedJson.code(node, "sterility", axes.sterility());
    }
}
