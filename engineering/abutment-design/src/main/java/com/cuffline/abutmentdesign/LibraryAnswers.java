package com.cuffline.abutmentdesign;

import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.implantlibrary.Material;
import com.cuffline.implantlibrary.Platform;
import com.cuffline.implantlibrary.PlatformAnswer;
import java.util.List;
import java.util.Optional;

/** Looks up implant, material and titanium base of an order; what is unknown is a refusal. */
final class LibraryAnswers {
    private final ImplantLibrary library;

    LibraryAnswers(ImplantLibrary library) {
        this.library = library;
    }

    /** Either a site or why there is none. */
    record Answer(Optional<Site> site, List<RuleResult> refusals) {}

    Answer of(SiteOrder order, Optional<Draw> draw) {
        PlatformAnswer answer = library.find(
                order.implant().system(),
                order.implant().platform(),
                order.implant().diameterMm());
        Optional<Material> material = library.material(order.wish().material());
        if (!(answer instanceof PlatformAnswer.Found found)) {
            return refusal("implant-is-in-the-library", Cure.IMPLANT, unknownImplant(answer));
        }
        if (material.isEmpty() || !material.get().madeHere()) {
            return refusal(
                    "material-is-in-the-library",
                    Cure.MATERIAL,
                    "Material '" + order.wish().material() + "' is not made here");
        }
        return onPlatform(order, found.platform(), material.get(), draw);
    }

    private Answer onPlatform(SiteOrder order, Platform platform, Material material, Optional<Draw> draw) {
        boolean onBase = material.onTitaniumBase();
        if (onBase && platform.titaniumBase().isEmpty()) {
            return refusal(
                    "a-titanium-base-fits",
                    Cure.MATERIAL,
                    "No titanium base is known for " + platform.system() + " " + platform.name());
        }
        Foundation foundation = platform.titaniumBase()
                .filter(base -> onBase)
                .map(base -> Foundation.onBase(platform, base))
                .orElseGet(() -> Foundation.onImplant(platform));
        Site site = new Site(order, platform, material, foundation, library.tooth(order.tooth()), draw);
        return new Answer(Optional.of(site), List.of());
    }

    private Answer refusal(String rule, Cure cure, String message) {
        return new Answer(
                Optional.empty(),
                List.of(Finding.fail("library " + library.version(), message).of(rule, cure)));
    }

    private static String unknownImplant(PlatformAnswer answer) {
        if (answer instanceof PlatformAnswer.UnknownSystem unknown) {
            return "Implant system '" + unknown.system() + "' is not in the library";
        }
        if (answer instanceof PlatformAnswer.UnknownPlatform unknown) {
            return "Platform '" + unknown.platform() + "' is not in the library; " + unknown.system() + " has "
                    + String.join(", ", unknown.known());
        }
        if (answer instanceof PlatformAnswer.DiameterDoesNotBelong other) {
            return "Implants of " + other.diameterMm() + " mm do not end in platform "
                    + other.platform().name() + " of " + other.platform().system() + "; it takes "
                    + other.platform().implantDiametersMm() + " mm";
        }
        return "The implant is unknown";
    }
}
