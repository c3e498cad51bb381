package com.cuffline.orderapi.preview;

/** An order of nobody's that can be previewed as often as one likes. */
interface MadeUpOrder {

    /** Designs it as if a person had typed it; the answer is thrown away. */
    void preview();
}
