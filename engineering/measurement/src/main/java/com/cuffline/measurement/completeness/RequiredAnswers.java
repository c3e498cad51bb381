package com.cuffline.measurement.completeness;

import com.cuffline.measurement.Side;
import com.cuffline.measurement.order.CuffDraft;
import com.cuffline.measurement.order.Header;
import com.cuffline.measurement.order.HeldOpenBy;
import com.cuffline.measurement.order.ImplantDraft;
import com.cuffline.measurement.order.Logistics;
import com.cuffline.measurement.order.Method;
import com.cuffline.measurement.order.OrderDraft;
import com.cuffline.measurement.order.OrderKind;
import com.cuffline.measurement.order.SiteDraft;
import com.cuffline.measurement.order.WishDraft;

/** What an order asks: the required and conditional rows of the order form, site by site. */
final class RequiredAnswers {
    private static final String ACCOUNT = "the clinic's account";
    private static final String HOUSE = "house default";

    private final OrderDraft order;
    private final Answers answers;

    RequiredAnswers(OrderDraft order, Answers answers) {
        this.order = order;
        this.answers = answers;
    }

    void ask() {
        header(order.header());
        answers.required("sites", order.sites().isEmpty() ? null : order.sites(), "an order has at least one site");
        for (int i = 0; i < order.sites().size(); i++) {
            SiteDraft site = order.sites().get(i);
            String at = "sites[" + i + "].";
            answers.required(at + "tooth", site.tooth(), "the tooth decides size, jaw and what is allowed");
            implant(site.implant(), at + "implant.");
            cuff(site, at + "cuff.");
            place(site, at);
            wish(site, at + "wish.");
            if (order.header().kind() == OrderKind.BRIDGE || order.header().kind() == OrderKind.SPLINTED) {
                Object shared = site.sharedAxisWith().isEmpty() ? null : site.sharedAxisWith();
                answers.assumed(at + "sharedAxisWith", shared, "all sites of the order share one axis", HOUSE);
            }
        }
        logistics(order.logistics());
    }

    private void header(Header header) {
        answers.required("caseCode", header.caseCode(), "the clinic's own pseudonym stands for the patient");
        answers.required("clinic", header.clinic(), "somebody orders");
        answers.required("kind", header.kind(), "the kind decides what is made");
        answers.assumed("prescriber", header.prescriber(), "the account that sends", ACCOUNT);
        answers.assumed("licenceNumber", header.licenceNumber(), "the licence of the account", ACCOUNT);
        answers.assumed("signature", header.signature(), "sending signs the prescription", ACCOUNT);
        answers.assumed("product", header.product(), "as the material says", HOUSE);
    }

    private void implant(ImplantDraft implant, String at) {
        answers.required(at + "system", implant.system(), "write 'unknown' when it is not known; the order then waits");
        if (!implant.unknown()) {
            answers.required(at + "platform", implant.platform(), "the platform decides the connection");
            answers.required(at + "diameterMm", implant.diameterMm(), "small implants have limits of their own");
        }
        answers.required(at + "placedOn", implant.placedOn(), "healing is counted from the placement");
        answers.required(at + "boneGraft", implant.boneGraft(), "grafted bone heals longer");
        answers.required(at + "loading", implant.loading(), "the protocol decides the earliest restoration");
    }

    private void cuff(SiteDraft site, String at) {
        CuffDraft cuff = site.cuff();
        answers.required(at + "heldOpenBy", cuff.heldOpenBy(), "a cuff without support closes");
        if (cuff.heldOpenBy() == HeldOpenBy.BURIED) {
            return;
        }
        answers.wanted(at + "heldSince", cuff.heldSince(), "without it no clock runs for the part in the mouth");
        answers.required(at + "measuredOn", cuff.measuredOn(), "a measurement ages");
        answers.required(at + "method", cuff.method(), "each method has its own uncertainty");
        answers.required(at + "secondsUnsupported", cuff.secondsUnsupported(), "the cuff collapses within seconds");
        answers.required(
                at + "samples", cuff.samples().isEmpty() ? null : cuff.samples(), "the cuff is what is measured");
        for (int i = 0; i < cuff.samples().size(); i++) {
            if (!cuff.samples().get(i).complete()) {
                answers.required(at + "samples[" + i + "]", null, "a sample has azimuth, height and radius");
            }
        }
        answers.assumed(at + "measuredBy", cuff.measuredBy(), "the prescriber", HOUSE);
        if (cuff.method() == Method.PROBE_AT_IMPLANT_LEVEL || cuff.method() == Method.MODEL) {
            answers.assumed(
                    at.replace("cuff.", "implant.") + "indexToBuccal",
                    site.implant().indexToBuccal(),
                    "not known; the technician sets the index",
                    HOUSE);
        }
    }

    private void place(SiteDraft site, String at) {
        answers.required(
                at + "interocclusalSpaceMm",
                site.place().interocclusalSpace(),
                "the room from the platform to the antagonist limits every height");
        if (order.restores()) {
            String why = "the post follows the restoration's axis";
            answers.required(at + "axisTiltDeg.mesiodistal", site.place().tiltMesiodistal(), why);
            answers.required(at + "axisTiltDeg.buccolingual", site.place().tiltBuccolingual(), why);
        }
    }

    private void wish(SiteDraft site, String at) {
        WishDraft wish = site.wish();
        answers.required(at + "material", wish.material(), "the material decides walls and route");
        answers.required(
                at + "tissueDisplacementAllowedMm",
                wish.displacementAllowedMm(),
                "whether the tissue may be displaced is the prescriber's decision; 0 is an answer");
        if (!order.restores()) {
            return;
        }
        answers.required(at + "retention", wish.retention(), "cement and screw need different shapes");
        for (Side side : Side.values()) {
            Object depth = wish.marginByHouse() ? HOUSE : wish.marginDepth().at(side);
            answers.required(
                    at + "marginDepthMm." + side.word(), depth, "where the crown ends; 'house-default' is an answer");
        }
        answers.assumed(at + "marginDepthReference", wish.marginReference(), "the gingival margin", HOUSE);
        answers.assumed(at + "emergence", wish.emergence(), "none displaced", HOUSE);
        answers.assumed(at + "chamferWidthMm", wish.chamferWidthMm(), "0.5 mm", "[RCS]");
        answers.assumed(at + "taperPerWallDeg", wish.taperPerWallDeg(), "6 deg", "[SHEEN]");
    }

    private void logistics(Logistics logistics) {
        answers.required("appointmentOn", logistics.appointmentOn(), "everything is counted back from the appointment");
        answers.required("review", logistics.review(), "somebody decides when a person must look");
        answers.required("screws", logistics.screws(), "the laboratory's screw is never the definitive one");
        answers.assumed("shipTo", logistics.shipTo(), "the address of the account", ACCOUNT);
        answers.assumed("approver", logistics.approver(), "the account that sends", ACCOUNT);
    }
}
