package com.cuffline.documents;

import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalInt;

/**
 * What stands on every page of every document: maker, code block and foot.
 *
 * @param maker name of the center that prints
 * @param codeContent content of the DataMatrix, 1 to 100 printable ASCII characters; its format is the caller's
 * @param humanId the code as people read it, printed under the DataMatrix; about 22 characters fit, more are cut with …
 * @param revision revision of what the paper shows, 1 or greater; empty where the thing has no revisions
 * @param contentHash hash of the frozen data the paper was drawn from, at least 8 characters; the first 8 are printed
 * @param printedAt when the paper was drawn; also the date inside the PDF, so that the same record gives the same bytes
 * @param zone zone in which {@code printedAt} is printed
 */
public record Frame(
        String maker,
        String codeContent,
        String humanId,
        OptionalInt revision,
        String contentHash,
        Instant printedAt,
        ZoneId zone) {
    private static final int LONGEST_CODE = 100;

    public Frame {
        if (codeContent.isEmpty() || codeContent.length() > LONGEST_CODE) {
            throw new IllegalArgumentException(
                    "codeContent has " + codeContent.length() + " characters, must have 1 to " + LONGEST_CODE);
        }
        if (!codeContent.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new IllegalArgumentException("codeContent is " + codeContent + ", must be printable ASCII");
        }
        if (revision.isPresent() && revision.getAsInt() < 1) {
            throw new IllegalArgumentException("revision is " + revision.getAsInt() + ", must be 1 or greater");
        }
        if (contentHash.length() < 8) {
            throw new IllegalArgumentException(
                    "contentHash has " + contentHash.length() + " characters, must have 8 or more");
        }
    }

    String shortHash() {
        return contentHash.substring(0, 8);
    }
}
