package com.cuffline.designworker;

/** Every fault this service reports in a fact. Broken design rules are no faults; they carry the rule's own code. */
public enum Problem {
    /** The order holds values outside what the kernel takes; amending it helps. */
    INPUT_OUT_OF_RANGE("kernel.input-out-of-range"),
    /** The kernel or the paper failed; a technician may ask again after a repair. */
    KERNEL_FAULT("kernel.fault");

    private final String code;

    Problem(String code) {
        this.code = code;
    }

    /** Stable code. */
    public String code() {
        return code;
    }
}
