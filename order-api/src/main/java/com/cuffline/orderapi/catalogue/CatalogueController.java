package com.cuffline.orderapi.catalogue;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The library's pages; the entity tag is the library's version, since a page changes with it only. */
@RestController
@RequestMapping("/api/implant-library")
class CatalogueController {

    private final Catalogue catalogue;

    CatalogueController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    ResponseEntity<ObjectNode> summary() {
        return answer(catalogue.summary());
    }

    @GetMapping("/systems")
    ResponseEntity<ObjectNode> systems() {
        return answer(catalogue.systems());
    }

    @GetMapping("/systems/{system}")
    ResponseEntity<ObjectNode> system(@PathVariable String system) {
        return answer(catalogue.system(system));
    }

    @GetMapping("/systems/{system}/platforms/{platform}")
    ResponseEntity<ObjectNode> platform(@PathVariable String system, @PathVariable String platform) {
        return answer(catalogue.platform(system, platform));
    }

    @GetMapping("/materials")
    ResponseEntity<ObjectNode> materials() {
        return answer(catalogue.materials());
    }

    @GetMapping("/discs")
    ResponseEntity<ObjectNode> discs() {
        return answer(catalogue.discs());
    }

    @GetMapping("/bars")
    ResponseEntity<ObjectNode> bars() {
        return answer(catalogue.bars());
    }

    @GetMapping("/teeth")
    ResponseEntity<ObjectNode> teeth() {
        return answer(catalogue.teeth());
    }

    /** Spring answers 304 where the reader has this version already. */
    private ResponseEntity<ObjectNode> answer(ObjectNode page) {
        return ResponseEntity.ok()
                .eTag(catalogue.version())
                .cacheControl(
                        CacheControl.maxAge(Duration.ZERO).mustRevalidate().cachePrivate())
                .body(page);
    }
}
