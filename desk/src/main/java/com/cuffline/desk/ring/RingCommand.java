package com.cuffline.desk.ring;

import com.cuffline.cuffscan.AntagonistScan;
import com.cuffline.cuffscan.CuffScan;
import com.cuffline.cuffscan.ImplantPose;
import com.cuffline.cuffscan.PlaceDifference;
import com.cuffline.cuffscan.PoseResult;
import com.cuffline.cuffscan.RingDifference;
import com.cuffline.cuffscan.ScanMethod;
import com.cuffline.cuffscan.ScanOutcome;
import com.cuffline.cuffscan.ScanRequest;
import com.cuffline.cuffscan.ScanUnit;
import com.cuffline.cuffscan.ScannedPlace;
import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.measurement.CuffSample;
import com.cuffline.orderform.scan.Gingiva;
import com.cuffline.orderform.scan.PoseDocument;
import com.cuffline.orderform.scan.UnreadableInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the ring of the cuff that a scan shows, and what is missing in it. */
@Command(
        name = "ring",
        description = "The cuff's ring from a scan (STL or PLY) and the pose of the implant.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:an abutment can be made from it", "1:it cannot", "2:wrong use"})
public final class RingCommand implements Callable<Integer> {
    private static final int CAN_BE_MADE = 0;
    private static final int CANNOT = 1;
    private static final int WRONG_USE = 2;

    @Parameters(paramLabel = "SCAN", description = "STL or PLY of the tissue; its name does not matter")
    private Path scan;

    @Option(names = "--pose", required = true, paramLabel = "FILE", description = "JSON with a matrix or a scan body")
    private Path poseFile;

    @Option(names = "--json", description = "print JSON for programs")
    private boolean json;

    @Option(names = "--unit", paramLabel = "UNIT", description = "unit of the scan: mm, m, in or um")
    private @Nullable String unit;

    @Option(names = "--tooth", paramLabel = "FDI", description = "tooth, which tells which way azimuths run")
    private @Nullable String tooth;

    @Option(names = "--azimuths", defaultValue = "360", description = "points of the ring, 8 to 720")
    private int azimuths;

    @Option(names = "--supported", description = "the scan shows the part that held the cuff, on the platform")
    private boolean supported;

    @Option(names = "--seconds", paramLabel = "N", description = "seconds without support before the scan")
    private @Nullable Integer seconds;

    @Option(names = "--compare", paramLabel = "ORDER", description = "order whose typed samples are compared")
    private @Nullable Path order;

    @Option(names = "--antagonist", paramLabel = "SCAN", description = "scan of the antagonist in the same coordinates")
    private @Nullable Path antagonist;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            RingReport report = report();
            out.println(json ? RingJson.of(report) : RingText.of(report));
            out.flush();
            return report.canBeMade() ? CAN_BE_MADE : CANNOT;
        } catch (UnreadableInput | IOException e) {
            String reason = e instanceof UnreadableInput ? e.getMessage() : "the scan cannot be read";
            spec.commandLine().getErr().println("ring: " + reason);
            spec.commandLine().getErr().flush();
            return WRONG_USE;
        }
    }

    private RingReport report() throws UnreadableInput, IOException {
        checkOptions();
        PoseDocument pose = PoseDocument.of(JsonFile.read(poseFile, "the pose file"));
        Optional<String> statedTooth = Optional.ofNullable(tooth).or(pose::tooth);
        Optional<TypedSite> typed = order == null ? Optional.empty() : Optional.of(TypedSite.read(order, statedTooth));
        Optional<String> site = statedTooth.or(() -> typed.map(TypedSite::tooth));
        boolean leftHanded = site.isPresent() && tooth(site.get()).leftHanded();
        List<CuffSample> samples = typed.map(TypedSite::samples).orElse(List.of());
        long start = System.nanoTime();
        ScanOutcome outcome = outcome(pose, leftHanded, samples);
        double msTaken = (System.nanoTime() - start) / 1e6;
        Optional<RingReport.Shown> shown = outcome instanceof ScanOutcome.Extracted extracted
                ? Optional.of(shown(extracted, pose, leftHanded, typed))
                : Optional.empty();
        return new RingReport(outcome, site, leftHanded, unsupported(pose, typed), typed.isPresent(), shown, msTaken);
    }

    private RingReport.Shown shown(
            ScanOutcome.Extracted scan, PoseDocument pose, boolean leftHanded, Optional<TypedSite> typed)
            throws UnreadableInput, IOException {
        AntagonistScan.Outcome room = new AntagonistScan.Outcome.NotGiven();
        if (antagonist != null && pose.pose() instanceof PoseResult.Posed posed) {
            if (!Files.isRegularFile(antagonist)) {
                throw new UnreadableInput("the antagonist's scan is not a file");
            }
            room = AntagonistScan.read(antagonist, ScanRequest.ofTissue(posed.pose(), leftHanded), scan.unit());
        }
        ScannedPlace place = ScannedPlace.of(scan, room, pose.tilt(leftHanded));
        return new RingReport.Shown(
                place,
                RingDifference.raised(scan.ring(), typed.map(TypedSite::samples).orElse(List.of())),
                PlaceDifference.raised(
                        place.numbers(), typed.map(TypedSite::place).orElse(Map.of())));
    }

    private void checkOptions() throws UnreadableInput {
        if (!Files.isRegularFile(scan)) {
            throw new UnreadableInput("the scan is not a file");
        }
        if (azimuths < ScanRequest.LEAST_AZIMUTHS || azimuths > ScanRequest.MOST_AZIMUTHS) {
            throw new UnreadableInput("--azimuths has to be 8 to 720 but is " + azimuths);
        }
        if (seconds != null && (seconds < 0 || seconds > 86_400)) {
            throw new UnreadableInput("--seconds has to be 0 to 86400 but is " + seconds);
        }
    }

    private static FdiTooth tooth(String text) throws UnreadableInput {
        try {
            return FdiTooth.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UnreadableInput("the tooth has to be an FDI number from 11 to 48");
        }
    }

    private ScanOutcome outcome(PoseDocument file, boolean leftHanded, List<CuffSample> typed)
            throws UnreadableInput, IOException {
        if (file.pose() instanceof PoseResult.Refused refused) {
            return new ScanOutcome.Refused(refused.refusal());
        }
        ImplantPose pose = ((PoseResult.Posed) file.pose()).pose();
        Optional<ScanUnit> stated = Optional.empty();
        if (unit != null) {
            stated = ScanUnit.of(unit);
            if (stated.isEmpty()) {
                throw new UnreadableInput("--unit has to be mm, m, in or um");
            }
        }
        ScanMethod method = supported ? ScanMethod.SUPPORTED_SHAPE : ScanMethod.TISSUE_SCAN;
        return CuffScan.extract(
                scan,
                new ScanRequest(
                        pose,
                        stated,
                        leftHanded,
                        azimuths,
                        method,
                        supported ? Gingiva.of(file, pose, leftHanded, typed) : Optional.empty()));
    }

    private OptionalInt unsupported(PoseDocument pose, Optional<TypedSite> typed) {
        if (supported) {
            return OptionalInt.of(0);
        }
        if (seconds != null) {
            return OptionalInt.of(seconds);
        }
        return pose.secondsUnsupported().isPresent()
                ? pose.secondsUnsupported()
                : typed.map(TypedSite::secondsUnsupported).orElse(OptionalInt.empty());
    }
}
