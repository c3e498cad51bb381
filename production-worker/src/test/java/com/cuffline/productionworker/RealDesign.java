package com.cuffline.productionworker;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.DesignSurface;
import com.cuffline.geometry.files.StlFiles;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.orderform.DesignOrders;
import com.cuffline.orderform.OrderForm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.commons.codec.digest.DigestUtils;

/** The abutment of a sample order as design-worker stores it: mesh and surface. */
public record RealDesign(String blankFamily, byte[] mesh, byte[] surface) {

    public static final RealDesign TITANIUM = of("HA-1001");

    /** On a titanium base, out of a disc. */
    public static final RealDesign ON_BASE = of("LI-1102");

    private static RealDesign of(String order) {
        try (InputStream file = RealDesign.class.getResourceAsStream("/orders/" + order + ".json")) {
            var draft =
                    new OrderForm().read(OrderForm.parse(file.readAllBytes())).draft();
            var outcome = new AbutmentDesigner(ImplantLibrary.standard())
                    .design(DesignOrders.of(draft).get(0));
            AbutmentDesign design = ((DesignOutcome.Designed) outcome).design();
            byte[] mesh = StlFiles.write(design.mesh());
            return new RealDesign(
                    design.blankFamily(), mesh, surface(design, mesh).file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DesignSurface surface(AbutmentDesign design, byte[] mesh) {
        return new DesignSurface(
                DigestUtils.sha256Hex(mesh),
                design.regions().stream()
                        .map(range -> new DesignSurface.Region(range.region().name(), range.triangles()))
                        .toList(),
                design.marginLine().stream()
                        .map(point -> new DesignSurface.Point(point.x(), point.y(), point.z()))
                        .toList());
    }

    public ArtifactRef meshRef() {
        return new ArtifactRef(DigestUtils.sha256Hex(mesh), "model/stl", mesh.length);
    }

    public ArtifactRef surfaceRef() {
        return new ArtifactRef(DigestUtils.sha256Hex(surface), DesignSurface.MEDIA_TYPE, surface.length);
    }

    public void putInto(ArtifactStore store) {
        store.put(mesh, "model/stl");
        store.put(surface, DesignSurface.MEDIA_TYPE);
    }
}
