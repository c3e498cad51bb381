package com.cuffline.orderapi.web;

import com.cuffline.artifactstore.ArtifactStore;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with a stored file under a name people recognise. */
public final class Files {

    private static final Map<String, String> ENDINGS = Map.of(
            "application/pdf", ".pdf",
            "model/stl", ".stl",
            "model/gltf-binary", ".glb",
            "text/x-rs274", ".nc",
            "image/svg+xml", ".svg",
            "application/json", ".json");

    private Files() {}

    /**
     * @param name without ending
     * @throws Problem {@code file.unknown} when the store has lost it
     */
    public static ResponseEntity<Resource> answer(ArtifactStore store, String sha256, String mediaType, String name) {
        InputStream bytes = store.open(sha256)
                .orElseThrow(() -> new Problem(ProblemCode.FILE_UNKNOWN, "The store has no file " + sha256));
        boolean page = mediaType.equals("application/pdf");
        ContentDisposition disposition = (page ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name + ENDINGS.getOrDefault(mediaType, ""))
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                // Named by their content, files never change.
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .body(new InputStreamResource(bytes));
    }
}
