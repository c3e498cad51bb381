package com.cuffline.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.graphics.Rectangle;

/**
 * The DataMatrix (ISO/IEC 16022, square) at the upper right of every page, drawn as filled rectangles, 18 mm wide (a short
 * content less, for a module is 1 mm at the most). The
 * 100 characters a {@link Frame} allows need at most 48 modules, so a module is never below 0.37 mm (0.33 is the
 * least that scans from a wet bag). Four modules around it stay free, on the right and above in the page's margin.
 */
final class CodeBlock {
    private static final double SIDE_MM = 18;
    private static final double LARGEST_MODULE_MM = 1;
    private static final int QUIET_MODULES = 4;

    private final List<Box> modules = new ArrayList<>();
    private final double moduleMm;
    private final double sideMm;

    CodeBlock(String content) {
        DataMatrix symbol = new DataMatrix();
        symbol.setForceMode(DataMatrix.ForceMode.SQUARE);
        symbol.setModuleWidth(1);
        symbol.setContent(content);
        moduleMm = Math.min(SIDE_MM / symbol.getWidth(), LARGEST_MODULE_MM);
        sideMm = moduleMm * symbol.getWidth();
        double left = Page.RIGHT - sideMm;
        for (Rectangle r : symbol.getRectangles()) {
            modules.add(
                    new Box(left + r.x * moduleMm, Page.TOP + r.y * moduleMm, r.width * moduleMm, r.height * moduleMm));
        }
    }

    /** Width of one module. */
    double moduleMm() {
        return moduleMm;
    }

    /** First y below the symbol and its quiet zone. */
    double bottom() {
        return Page.TOP + sideMm + QUIET_MODULES * moduleMm;
    }

    void draw(Page page) throws IOException {
        page.fill(modules);
    }
}
