package com.cuffline.orderapi.ordering;

import com.cuffline.contracts.OrderContent;
import com.cuffline.contracts.OrderContent.Cuff;
import com.cuffline.contracts.OrderContent.Implant;
import com.cuffline.contracts.OrderContent.Sample;
import com.cuffline.contracts.OrderContent.Site;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.implantlibrary.PlatformAnswer;
import com.cuffline.implantlibrary.ToothDimensions;
import com.cuffline.orderapi.web.FieldProblem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds contradictions between values that are each in range. */
@Component
final class OrderPlausibility {

    /** The word a clinic writes when it does not know the implant; the order is taken and waits. */
    static final String UNKNOWN_IMPLANT = "unknown";

    /** A cuff is at most this much wider than the crown on each side; a policy against typing errors. */
    private static final double CUFF_BEYOND_CROWN_MM = 1.0;

    private final ImplantLibrary library;
    private final Clock clock;

    OrderPlausibility(ImplantLibrary library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    /** Every contradiction, in the order of the form. */
    List<FieldProblem> check(OrderContent order) {
        List<FieldProblem> found = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        numberOfSites(order, found);
        for (int i = 0; i < order.sites().size(); i++) {
            Site site = order.sites().get(i);
            String at = "sites[" + i + "].";
            implant(site.implant(), at + "implant.", today, found);
            cuffDates(site, at + "cuff.", today, found);
            samples(site, at + "cuff.", found);
            margin(site, at + "wish.marginDepthMm", found);
        }
        if (order.appointmentOn().isBefore(today)) {
            found.add(new FieldProblem(
                    "appointmentOn", order.appointmentOn(), "not before " + today, "the appointment is in the past"));
        }
        return found;
    }

    private static void numberOfSites(OrderContent order, List<FieldProblem> found) {
        int sites = order.sites().size();
        boolean bridge = order.kind().equals("bridge");
        if (bridge ? sites < 2 : sites != 1) {
            String limit = bridge ? "at least 2 sites for a bridge" : "exactly 1 site for " + order.kind();
            found.add(new FieldProblem("sites", sites, limit, "the number of sites does not fit the kind of order"));
        }
        Set<String> teeth = new HashSet<>();
        for (int i = 0; i < sites; i++) {
            String tooth = order.sites().get(i).tooth();
            if (!teeth.add(tooth)) {
                found.add(new FieldProblem(
                        "sites[" + i + "].tooth", tooth, "each tooth once", "tooth " + tooth + " is listed twice"));
            }
        }
    }

    private void implant(Implant implant, String at, LocalDate today, List<FieldProblem> found) {
        notAfter(implant.placedOn(), today, at + "placedOn", "today", found);
        if (implant.system().equals(UNKNOWN_IMPLANT)) {
            return;
        }
        PlatformAnswer answer = library.find(implant.system(), implant.platform(), implant.diameterMm());
        if (answer instanceof PlatformAnswer.UnknownSystem unknown) {
            String limit = "one of " + String.join(", ", unknown.known()) + ", or '" + UNKNOWN_IMPLANT + "'";
            found.add(new FieldProblem(at + "system", implant.system(), limit, "the library has no such system"));
        } else if (answer instanceof PlatformAnswer.UnknownPlatform unknown) {
            found.add(new FieldProblem(
                    at + "platform",
                    implant.platform(),
                    "one of " + String.join(", ", unknown.known()),
                    implant.system() + " has no such platform"));
        } else if (answer instanceof PlatformAnswer.DiameterDoesNotBelong other) {
            found.add(new FieldProblem(
                    at + "diameterMm",
                    implant.diameterMm(),
                    "one of " + other.platform().implantDiametersMm(),
                    "no implant of this diameter ends in platform " + implant.platform()));
        }
    }

    private static void cuffDates(Site site, String at, LocalDate today, List<FieldProblem> found) {
        Cuff cuff = site.cuff();
        if (cuff.heldOpenBy().equals("buried")) {
            found.add(new FieldProblem(
                    at + "heldOpenBy",
                    "buried",
                    "measured after the second-stage procedure",
                    "a buried implant has no cuff to measure; uncover it, let it heal, then measure"));
        }
        notAfter(cuff.measuredOn(), today, at + "measuredOn", "today", found);
        if (cuff.measuredOn().isBefore(site.implant().placedOn())) {
            found.add(new FieldProblem(
                    at + "measuredOn",
                    cuff.measuredOn(),
                    "not before implant.placedOn " + site.implant().placedOn(),
                    "measured before the implant was placed"));
        }
        notAfter(cuff.heldSince(), cuff.measuredOn(), at + "heldSince", "measuredOn", found);
        notAfter(cuff.capOffSince(), today, at + "capOffSince", "today", found);
        notAfter(cuff.heldSince(), cuff.capOffSince(), at + "heldSince", "capOffSince", found);
    }

    private static void notAfter(
            @Nullable LocalDate date,
            @Nullable LocalDate limit,
            String field,
            String limitName,
            List<FieldProblem> found) {
        if (date != null && limit != null && date.isAfter(limit)) {
            found.add(new FieldProblem(
                    field, date, "not after " + limitName + " " + limit, "the date contradicts " + limitName));
        }
    }

    private void samples(Site site, String at, List<FieldProblem> found) {
        List<Sample> samples = site.cuff().samples();
        ToothDimensions tooth = library.tooth(FdiTooth.parse(site.tooth()));
        double widest = Math.max(tooth.mesiodistalCrownMm(), tooth.buccolingualCrownMm()) / 2 + CUFF_BEYOND_CROWN_MM;
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            String field = at + "samples[" + i + "].";
            if (i > 0 && sample.azimuthDeg() <= samples.get(i - 1).azimuthDeg()) {
                found.add(new FieldProblem(
                        field + "azimuthDeg",
                        sample.azimuthDeg(),
                        "above " + samples.get(i - 1).azimuthDeg(),
                        "azimuths must rise"));
            }
            if (sample.radiusMm() > widest) {
                found.add(new FieldProblem(
                        field + "radiusMm",
                        sample.radiusMm(),
                        "at most " + widest + " mm at tooth " + site.tooth(),
                        "the cuff is far wider than the tooth"));
            }
        }
    }

    private static void margin(Site site, String at, List<FieldProblem> found) {
        var depth = site.wish().marginDepthMm();
        double[] depths = {depth.buccal(), depth.mesial(), depth.lingual(), depth.distal()};
        String[] sides = {"buccal", "mesial", "lingual", "distal"};
        for (int i = 0; i < sides.length; i++) {
            double heightMm = heightNear(site.cuff().samples(), 90.0 * i);
            if (depths[i] >= heightMm) {
                found.add(new FieldProblem(
                        at + "." + sides[i],
                        depths[i],
                        "below the cuff's height there, " + heightMm + " mm",
                        "the margin line would lie below the implant's table"));
            }
        }
    }

    private static double heightNear(List<Sample> samples, double azimuthDeg) {
        Sample nearest = samples.get(0);
        for (Sample sample : samples) {
            if (distance(sample, azimuthDeg) < distance(nearest, azimuthDeg)) {
                nearest = sample;
            }
        }
        return nearest.heightMm();
    }

    private static double distance(Sample sample, double azimuthDeg) {
        double difference = Math.abs(sample.azimuthDeg() - azimuthDeg);
        return Math.min(difference, 360 - difference);
    }
}
