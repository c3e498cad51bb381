package com.cuffline.desk.mill;

import com.cuffline.desk.design.Numbers;
import com.cuffline.geometry.Vector3;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.center.DiscLot;
import com.cuffline.milling.center.DiscMill;
import com.cuffline.milling.discroute.Bar;
import com.cuffline.milling.discroute.HeldPart;
import com.cuffline.milling.post.ProgramWriter;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a checker needs to replay a disc program: disc, place of the enlarged part, bars, holder, kinematics. */
final class DiscJson {
    private final ObjectNode node;

    DiscJson(ObjectNode node) {
        this.node = node;
    }

    void write(DiscMill mill, HeldPart held, Center center) {
        disc(held.disc());
        place(node.putObject("place"), held);
        bars(node.putArray("bars"), held);
        Numbers.put(node, "connectorAreaMm2", held.connectorAreaMm2());
        node.put("machine", mill.name());
        node.put("dialect", mill.dialect().word());
        ObjectNode kinematics = node.putObject("kinematics");
        kinematics.put("axes", mill.axes());
        Numbers.put(kinematics, "tiltDeg", mill.tiltDeg());
        kinematics.put(
                "discToMachine",
                "Y = dy*cos(A) - dz*sin(A); Z0 = dy*sin(A) + dz*cos(A); X = dx*cos(B) + Z0*sin(B); Z = Z0*cos(B) - dx*sin(B)");
        kinematics.put("toolAxis", "(0, 0, 1) from tip to holder");
        kinematics.put("controlPoint", "tool tip");
        ObjectNode offset = node.putObject("workOffset");
        offset.put("number", mill.workOffset());
        offset.put("word", ProgramWriter.workOffset(mill.workOffset(), mill.dialect()));
        Numbers.put(offset, "xMm", 0);
        Numbers.put(offset, "yMm", 0);
        Numbers.put(offset, "zMm", 0);
        Numbers.put(offset, "aDeg", 0);
        ObjectNode fixture = node.putObject("fixture");
        Numbers.put(fixture, "ringMm", mill.ringMm());
        Numbers.put(fixture, "ringAboveMm", mill.ringAboveMm());
        Numbers.put(fixture, "toolClearanceMm", center.nesting().toolClearanceMm());
    }

    private void disc(DiscLot disc) {
        ObjectNode stock = node.putObject("stock");
        stock.put("kind", "disc");
        stock.put("id", disc.id());
        stock.put("lot", disc.lot());
        stock.put("material", disc.material());
        stock.put("shade", disc.shade());
        Numbers.put(stock, "diameterMm", disc.diameterMm());
        Numbers.put(stock, "heightMm", disc.heightMm());
        ObjectNode enlargement = stock.putObject("enlargement");
        Numbers.put(enlargement, "x", disc.sinterX());
        Numbers.put(enlargement, "y", disc.sinterY());
        Numbers.put(enlargement, "z", disc.sinterZ());
    }

    /** Enlarged target = E·p + o, column vectors of E by the finished part's axes. */
    private static void place(ObjectNode place, HeldPart held) {
        Numbers.put(place, "xMm", held.place().xMm());
        Numbers.put(place, "yMm", held.place().yMm());
        Numbers.put(place, "rotationDeg", held.place().rotationDeg());
        Numbers.put(place, "tiltAboutXDeg", held.place().tiltAboutXDeg());
        Numbers.put(place, "tiltAboutYDeg", held.place().tiltAboutYDeg());
        Vector3 origin = held.frame().toDisc(Vector3.ZERO);
        vector(place.putArray("originMm"), origin);
        vector(place.putArray("ofPartX"), held.frame().toDisc(Vector3.UNIT_X).minus(origin));
        vector(
                place.putArray("ofPartY"),
                held.frame().toDisc(new Vector3(0, 1, 0)).minus(origin));
        vector(place.putArray("ofPartZ"), held.frame().toDisc(Vector3.UNIT_Z).minus(origin));
    }

    private static void bars(ArrayNode list, HeldPart held) {
        for (Bar bar : held.bars()) {
            ObjectNode one = list.addObject();
            Numbers.put(one, "axisXMm", bar.axisX());
            Numbers.put(one, "axisYMm", bar.axisY());
            Numbers.put(one, "directionX", bar.ux());
            Numbers.put(one, "directionY", bar.uy());
            Numbers.put(one, "fromMm", bar.fromMm());
            Numbers.put(one, "toMm", bar.toMm());
            Numbers.put(one, "zMm", bar.zMm());
            Numbers.put(one, "radiusMm", bar.radiusMm());
        }
    }

    private static void vector(ArrayNode list, Vector3 vector) {
        Numbers.add(list, vector.x());
        Numbers.add(list, vector.y());
        Numbers.add(list, vector.z());
    }
}
