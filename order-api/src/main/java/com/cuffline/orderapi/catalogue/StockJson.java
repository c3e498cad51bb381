package com.cuffline.orderapi.catalogue;

import static com.cuffline.orderapi.catalogue.SourcedJson.MM;

import com.cuffline.implantlibrary.BarGroup;
import com.cuffline.implantlibrary.Certainty;
import com.cuffline.implantlibrary.Disc;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.implantlibrary.Material;
import com.cuffline.implantlibrary.SourcedNumber;
import com.cuffline.implantlibrary.ToothDimensions;
import com.cuffline.implantlibrary.ToothNotation;
import tools.jackson.databind.node.ObjectNode;

/** Materials, the stock they are cut from, and teeth. */
final class StockJson {
    private StockJson() {}

    static void material(Material material, ObjectNode node) {
        node.put("code", material.code()).put("madeHere", material.madeHere());
        SourcedJson.code(node, "family", material.family());
        SourcedJson.text(node, "name", material.name());
        SourcedJson.number(node, "leastWallMm", material.leastWallMm(), MM);
        SourcedJson.number(node, "goodWallMm", material.goodWallMm(), MM);
        SourcedJson.code(node, "foundation", material.foundation());
        SourcedJson.codes(node, "routes", material.routes());
        SourcedJson.text(node, "shade", material.shade());
        SourcedJson.text(node, "finish", material.finish());
    }

    static void disc(Disc disc, ObjectNode node) {
        SourcedJson.code(node, "material", disc.material());
        SourcedJson.number(node, "diameterMm", disc.diameterMm(), MM);
        SourcedJson.numbers(node, "heightsMm", disc.heightsMm(), MM);
    }

    static void bar(BarGroup bar, ObjectNode node) {
        SourcedJson.code(node, "material", bar.material());
        SourcedJson.number(node, "diameterMm", bar.diameterMm(), MM);
        SourcedJson.text(node, "use", bar.use());
    }

    static void tooth(FdiTooth tooth, ToothDimensions average, ObjectNode node) {
        for (ToothNotation notation : ToothNotation.values()) {
            node.put(SourcedJson.word(notation), notation.show(tooth));
        }
        node.put("name", tooth.naturalName());
        node.put("group", SourcedJson.word(tooth.group()));
        node.put("narrowImplantSite", tooth.narrowImplantSite());
        ObjectNode sizes = node.putObject("average");
        crown(average, average.certainty(), sizes);
        Certainty curved = average.curvatureCertainty();
        length(sizes, "cervicalCurvatureMesialMm", average.cervicalCurvatureMesialMm(), curved, average);
        length(sizes, "cervicalCurvatureDistalMm", average.cervicalCurvatureDistalMm(), curved, average);
    }

    private static void crown(ToothDimensions average, Certainty certainty, ObjectNode sizes) {
        length(sizes, "crownLengthMm", average.crownLengthMm(), certainty, average);
        length(sizes, "mesiodistalCrownMm", average.mesiodistalCrownMm(), certainty, average);
        length(sizes, "mesiodistalCervixMm", average.mesiodistalCervixMm(), certainty, average);
        length(sizes, "buccolingualCrownMm", average.buccolingualCrownMm(), certainty, average);
        length(sizes, "buccolingualCervixMm", average.buccolingualCervixMm(), certainty, average);
    }

    private static void length(
            ObjectNode sizes, String field, double millimetres, Certainty certainty, ToothDimensions average) {
        SourcedJson.number(sizes, field, new SourcedNumber(millimetres, certainty, average.source()), MM);
    }
}
