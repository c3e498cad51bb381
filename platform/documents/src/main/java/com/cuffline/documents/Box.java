package com.cuffline.documents;

/**
 * A rectangle on the page, millimetres from the page's upper left corner, y downwards.
 *
 * @param x left edge
 * @param y upper edge
 * @param width greater than 0
 * @param height greater than 0
 */
record Box(double x, double y, double width, double height) {
    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double centreX() {
        return x + width / 2;
    }

    double centreY() {
        return y + height / 2;
    }
}
