package com.cuffline.desk.mill;

import com.cuffline.desk.design.FileNames;
import com.cuffline.desk.design.OutputFolder;
import com.cuffline.milling.center.Center;
import com.cuffline.milling.center.DiscMill;
import com.cuffline.milling.center.RotaryMill;
import com.cuffline.milling.center.Slot;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tool table and work offsets of every mill, as LinuxCNC reads them. */
final class CenterFiles {
    private CenterFiles() {}

    static void write(Center center, OutputFolder folder) {
        for (RotaryMill mill : center.machines().rotary()) {
            write(folder, toolTable(mill.name()), LinuxCncFiles.toolTable(mill.tools()));
            write(folder, parameters(mill.name()), LinuxCncFiles.parameters(mill.slots()));
        }
        for (DiscMill mill : center.machines().discs()) {
            write(folder, toolTable(mill.name()), LinuxCncFiles.toolTable(mill.tools()));
            write(folder, parameters(mill.name()), LinuxCncFiles.parameters(List.of(middle(mill))));
        }
    }

    /** The disc's middle is the origin of the machine's coordinates. */
    static Slot middle(DiscMill mill) {
        return new Slot(mill.workOffset(), 0, 0, 0, 0);
    }

    static String toolTable(String machine) {
        return FileNames.safe(machine) + ".tbl";
    }

    static String parameters(String machine) {
        return FileNames.safe(machine) + ".var";
    }

    private static void write(OutputFolder folder, String name, String text) {
        folder.write(name, text.getBytes(StandardCharsets.US_ASCII));
    }
}
