package com.cuffline.implantlibrary;

import java.util.List;

/** An implant system with its platforms; none where only its name is known. */
public record CatalogueSystem(ImplantSystem system, List<CataloguePlatform> platforms) {
    public CatalogueSystem {
        platforms = List.copyOf(platforms);
    }
}
