package com.cuffline.measurement.order;

import org.jspecify.annotations.Nullable;

/**
 * Whose case it is and what is wanted, without naming the patient.
 *
 * @param caseCode the clinic's own pseudonym
 * @param libraryVersion version of the implant library the order was made with
 * @param story free text
 */
public record Header(
        @Nullable String caseCode,
        @Nullable String clinic,
        @Nullable String prescriber,
        @Nullable String licenceNumber,
        @Nullable Sex sex,
        @Nullable AgeBand ageBand,
        @Nullable Signature signature,
        @Nullable OrderKind kind,
        @Nullable Product product,
        @Nullable String libraryVersion,
        @Nullable String story) {}
