package com.cuffline.documents;

/**
 * A tool that cuts.
 *
 * @param tool number and shape in words
 * @param minutes it cuts for what the paper is about, 0 or greater
 * @param leftMinutes of its life when the paper was drawn, before it has cut, 0 or greater
 */
public record ToolLine(String tool, double minutes, double leftMinutes) {
    public ToolLine {
        Require.notNegative("minutes", minutes);
        Require.notNegative("leftMinutes", leftMinutes);
    }
}
