package com.cuffline.documents;

import java.io.IOException;

/** The band that opens a site's block: the tooth, white on black, and what stands there. */
final class SiteBand {
    private static final double HEIGHT = 9;

    private SiteBand() {}

    /** @param followingMm what of the block has to stand on the same page */
    static void draw(Sheet sheet, String tooth, String text, double followingMm) throws IOException {
        sheet.room(HEIGHT + followingMm);
        Page page = sheet.page();
        String site = TextBlock.cut("Site " + tooth, Type.KEY, 80, sheet.alphabet());
        Box label = new Box(Page.LEFT, sheet.y(), page.width(site, Type.KEY) + 6, HEIGHT);
        double baseline = sheet.y() + HEIGHT / 2 + Type.KEY.capMm() / 2;
        page.fill(label, 0);
        page.text(label.x() + 3, baseline, Type.KEY, site, 1);
        page.rectangle(new Box(Page.LEFT, sheet.y(), Page.RIGHT - Page.LEFT, HEIGHT), Pen.RULE);
        double room = Page.RIGHT - label.right() - 6;
        Type type = page.width(text, Type.HEADING) <= room ? Type.HEADING : Type.SMALL;
        page.text(label.right() + 3, baseline, type, TextBlock.cut(text, type, room, sheet.alphabet()));
        sheet.skip(HEIGHT + 3);
    }
}
