package com.cuffline.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A document while it is drawn: pages one below the other, each with the frame, and a cursor that runs down. Whoever
 * draws asks for room first; where there is too little a new page begins.
 */
final class Sheet {
    private static final double HEAD_BOTTOM = 51;
    private static final double BODY_TOP = HEAD_BOTTOM + 4;
    private static final double FOOT_RULE = Page.BOTTOM - 5;
    private static final double BODY_BOTTOM = FOOT_RULE - 2;
    private static final double KEYS_WIDTH = 144;
    private static final double KEY_GAP = 7;

    private final PDDocument document;
    private final Typeface typeface;
    private final Frame frame;
    private final String title;
    private final List<Fact> keys;
    private final CodeBlock code;
    private final List<Page> pages = new ArrayList<>();
    private double cursor;

    /**
     * @param title name of the document
     * @param keys up to four facts that name the thing; printed large on every page
     */
    Sheet(PDDocument document, Typeface typeface, Frame frame, String title, List<Fact> keys) throws IOException {
        this.document = document;
        this.typeface = typeface;
        this.frame = frame;
        this.title = title;
        this.keys = keys.stream().filter(key -> !key.value().isBlank()).toList();
        this.code = new CodeBlock(frame.codeContent());
        newPage();
    }

    Page page() {
        return pages.get(pages.size() - 1);
    }

    Alphabet alphabet() {
        return typeface.alphabet();
    }

    /** Where the next thing begins. */
    double y() {
        return cursor;
    }

    /** What is left of this page. */
    double left() {
        return BODY_BOTTOM - cursor;
    }

    void skip(double mm) {
        cursor += mm;
    }

    /** Begins a new page when less than this is left, unless the page is still empty; true when it did. */
    boolean room(double heightMm) throws IOException {
        if (heightMm <= left() || cursor == BODY_TOP) {
            return false;
        }
        newPage();
        return true;
    }

    /** A heading that stays with the first millimetres of what follows. */
    void heading(String text, double followingMm) throws IOException {
        room(Type.HEADING.lineMm() + 5 + followingMm);
        if (cursor > BODY_TOP) {
            skip(3);
        }
        page().text(Page.LEFT, cursor + Type.HEADING.capMm(), Type.HEADING, text);
        skip(Type.HEADING.lineMm() + 1);
    }

    /** Running text over the whole width. */
    void paragraph(String text, Type type) throws IOException {
        TextBlock block = TextBlock.of(text, type, Page.RIGHT - Page.LEFT, alphabet());
        room(block.heightMm());
        block.draw(page(), Page.LEFT, cursor);
        skip(block.heightMm());
    }

    private void newPage() throws IOException {
        pages.add(new Page(document, typeface));
        head(page());
        cursor = BODY_TOP;
    }

    private void head(Page page) throws IOException {
        page.text(Page.LEFT, Page.TOP + Type.BODY.capMm(), Type.BODY, frame.maker());
        page.text(Page.LEFT, Page.TOP + 12, Type.TITLE, title);
        keys(page);
        code.draw(page);
        double baseline = code.bottom() + Type.BODY_BOLD.capMm();
        double idWidth = Page.RIGHT - Page.LEFT - KEYS_WIDTH;
        String id = TextBlock.cut(frame.humanId(), Type.BODY_BOLD, idWidth, alphabet());
        page.textRight(Page.RIGHT, baseline, Type.BODY_BOLD, id);
        if (frame.revision().isPresent()) {
            page.textRight(
                    Page.RIGHT,
                    baseline + Type.BODY_BOLD.lineMm(),
                    Type.BODY_BOLD,
                    "Revision " + frame.revision().getAsInt());
        }
        page.line(Page.LEFT, HEAD_BOTTOM, Page.RIGHT, HEAD_BOTTOM, Pen.HEAVY);
    }

    /** Side by side at their natural width; where that is too much, in equal shares and cut. */
    private void keys(Page page) throws IOException {
        double natural = keys.stream().mapToDouble(key -> keyWidth(page, key)).sum();
        double share = KEYS_WIDTH / Math.max(1, keys.size());
        double x = Page.LEFT;
        for (Fact key : keys) {
            double width = natural <= KEYS_WIDTH ? keyWidth(page, key) : share;
            page.text(x, HEAD_BOTTOM - 9.5, Type.SMALL, key.label());
            String value = TextBlock.cut(key.value(), Type.KEY, width - KEY_GAP + 0.01, alphabet());
            page.text(x, HEAD_BOTTOM - 3, Type.KEY, value);
            x += width;
        }
    }

    private static double keyWidth(Page page, Fact key) {
        return Math.max(page.width(key.label(), Type.SMALL), page.width(key.value(), Type.KEY)) + KEY_GAP;
    }

    /** Numbers the pages and ends them; nothing can be drawn afterwards. */
    void finish() throws IOException {
        String printed =
                "Content " + frame.shortHash() + "   Printed " + Format.minute(frame.printedAt(), frame.zone());
        for (int i = 0; i < pages.size(); i++) {
            try (Page page = pages.get(i)) {
                page.line(Page.LEFT, FOOT_RULE, Page.RIGHT, FOOT_RULE, Pen.FINE);
                page.text(Page.LEFT, Page.BOTTOM - 0.7, Type.SMALL, printed);
                page.textRight(Page.RIGHT, Page.BOTTOM - 0.7, Type.SMALL, "Page " + (i + 1) + " / " + pages.size());
            }
        }
    }
}
