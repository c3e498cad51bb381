package com.cuffline.orderform.design;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.Point2;
import com.cuffline.abutmentdesign.Section;
import java.util.List;

/** Cuts through a design; points are arrays of two numbers, mm. */
record SectionJson(FieldWriter out, Dialect dialect) {

    void sections(AbutmentDesign design) {
        out.objects("sections", design.sections(), this::section);
    }

    private void section(Section section) {
        out.text("name", section.name())
                .number("heightMm", section.heightMm())
                .list("outlines", section.outlines(), outline -> out.tuple(() -> outline.forEach(this::tuple)))
                .tuples("gingiva", section.gingiva(), this::point)
                .objects("dimensions", section.dimensions(), this::dimension);
    }

    private void dimension(Section.Dimension dimension) {
        out.text("name", dimension.name())
                .word("direction", dimension.direction())
                .number("valueMm", dimension.valueMm());
        Point2 from = dimension.from();
        Point2 to = dimension.to();
        if (dialect == Dialect.PREVIEW) {
            out.numbers("from", from.across(), from.up()).numbers("to", to.across(), to.up());
        } else {
            out.tuples("points", List.of(from, to), this::point);
        }
    }

    private void tuple(Point2 point) {
        out.tuple(() -> point(point));
    }

    private void point(Point2 point) {
        out.write(point.across());
        out.write(point.up());
    }
}
