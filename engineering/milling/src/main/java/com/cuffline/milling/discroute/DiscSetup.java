package com.cuffline.milling.discroute;

import com.cuffline.milling.center.DiscLot;
import com.cuffline.milling.center.DiscMill;
import com.cuffline.milling.post.ProgramWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What must be mounted for a program: mill and disc, the disc's lot with shade and enlargement, the place in it, and the work offset. The writer puts it into the
 * program's head, the proof looks for it there.
 */
final class DiscSetup {
    private static final Pattern REMARK = Pattern.compile("\\(([^)]*)\\)");
    private static final Pattern OFFSET = Pattern.compile("G(?:5[4-9](?:\\.[1-3])?)(?: ?P\\d+)?");

    private DiscSetup() {}

    /** Lines of the head. */
    static List<String> lines(DiscMill mill, DiscLot disc, DiscPlace place) {
        return List.of(
                "machine " + mill.name() + " disc " + disc.id(),
                "stock lot " + disc.lot() + " " + disc.material() + " shade " + disc.shade() + " diameter "
                        + disc.diameterMm() + " height " + disc.heightMm() + " mm",
                "enlarged x " + disc.sinterX() + " y " + disc.sinterY() + " z " + disc.sinterZ(),
                "place x " + place.xMm() + " y " + place.yMm() + " rotation " + place.rotationDeg() + " tilt "
                        + place.tiltAboutXDeg() + " " + place.tiltAboutYDeg());
    }

    /** What a program says otherwise than it is mounted; empty where all is as it should be. */
    static Optional<String> otherwise(String program, DiscMill mill, DiscLot disc, DiscPlace place) {
        List<String> remarks = REMARK.matcher(program)
                .results()
                .map(remark -> plain(remark.group(1)))
                .toList();
        for (String line : lines(mill, disc, place)) {
            String head = line.substring(0, line.indexOf(' ') + 1);
            List<String> said =
                    remarks.stream().filter(remark -> remark.startsWith(head)).toList();
            if (said.isEmpty() || !said.stream().allMatch(plain(line)::equals)) {
                return Optional.of("mounted is \"" + line + "\", the program says " + said);
            }
        }
        String own = ProgramWriter.workOffset(mill.workOffset(), mill.dialect());
        List<String> offsets = OFFSET.matcher(REMARK.matcher(program).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        return offsets.equals(List.of(own))
                ? Optional.empty()
                : Optional.of("the disc's work offset is " + own + ", the program takes " + offsets);
    }

    /** As both dialects write it, whatever is not plain becoming a blank. */
    private static String plain(String remark) {
        return remark.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.+-]", " ");
    }
}
