package com.cuffline.designworker.designing;

import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.OrderFact.DesignWanted;
import com.cuffline.documents.Documents;
import com.cuffline.documents.Frame;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.codec.digest.DigestUtils;

/** Prints the design sheet of one revision and stores it. The same fact gives the same file however often it is taken. */
final class DesignPapers {

    private final Documents documents;
    private final ArtifactStore store;
    private final PaperSettings settings;

    DesignPapers(Documents documents, ArtifactStore store, PaperSettings settings) {
        this.documents = documents;
        this.store = store;
        this.settings = settings;
    }

    /**
     * @param meshHashes per site; blank where no mesh is kept
     * @param at when the design was asked for; stands on the paper
     */
    ArtifactRef print(DesignWanted wanted, List<SiteAnswer> answers, List<String> meshHashes, Instant at) {
        Frame frame = new Frame(
                settings.maker(),
                wanted.orderCode() + " R" + wanted.revision(),
                wanted.orderCode(),
                OptionalInt.of(wanted.revision()),
                frozen(answers, meshHashes),
                at.truncatedTo(ChronoUnit.SECONDS),
                settings.zone());
        byte[] pdf = documents.designSheet(
                DesignSheetText.of(frame, wanted, AbutmentDesigner.KERNEL_VERSION, answers, meshHashes));
        return store.put(pdf, "application/pdf");
    }

    /** Hash of what the paper is drawn from: the orders, every rule's answer and the meshes. */
    private static String frozen(List<SiteAnswer> answers, List<String> meshHashes) {
        StringBuilder text = new StringBuilder(AbutmentDesigner.KERNEL_VERSION);
        answers.forEach(
                answer -> text.append(answer.order()).append(answer.outcome().rules()));
        text.append(meshHashes);
        return DigestUtils.sha256Hex(text.toString());
    }
}
