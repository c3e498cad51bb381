package com.cuffline.implantlibrary;

/**
 * Where an abutment stands on the axes of the literature: connection to the implant, connection to the superstructure,
 * composition, manufacture, purpose, material; and its angle and sterility beside them.
 *
 * @param implantConnection of the platform it is offered for
 * @param engagement whether the part holds in the index
 * @param superstructure how a restoration may be held on it
 * @param material code of the library's material
 * @param angleDeg between post and implant axis
 */
public record Classification(
        SourcedCode<ConnectionKind> implantConnection,
        SourcedCode<Engagement> engagement,
        SourcedCode<ImplantLevel> level,
        SourcedList<Superstructure> superstructure,
        SourcedCode<Composition> composition,
        SourcedCode<Manufacture> manufacture,
        SourcedCode<Purpose> purpose,
        SourcedText material,
        SourcedNumber angleDeg,
        SourcedCode<Sterility> sterility) {
    /** Whether the part is held against turning by the implant's index. */
    public enum Engagement {
        ENGAGING,
        NON_ENGAGING
    }

    /** How the restoration is held. */
    public enum Superstructure {
        CEMENT,
        TRANSVERSE_SCREW,
        OCCLUSAL_SCREW,
        SCREW_AND_CEMENT,
        FRICTION,
        ATTACHMENT,
        DIGITAL_BONDING,
        NONE
    }

    /** Of how many parts it is made. */
    public enum Composition {
        ONE_PIECE,
        TWO_PIECE,
        THREE_PIECE,
        HYBRID_ABUTMENT_CROWN
    }

    /** How it is made. */
    public enum Manufacture {
        PREFABRICATED,
        MODIFIED_PREFABRICATED,
        CAST,
        MILLED_FROM_BLANK,
        MILLED_FROM_DISC,
        MILLED_FROM_BAR,
        SINTERED,
        PRESSED
    }

    /** What it is for. */
    public enum Purpose {
        HEALING,
        CUSTOM_HEALING,
        TEMPORARY,
        DEFINITIVE,
        SCAN,
        TRY_IN
    }

    /** How it is delivered. */
    public enum Sterility {
        STERILE,
        STERILISED_BY_USER
    }
}
