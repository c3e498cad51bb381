package com.cuffline.milling.toolpath;

/** A move at full speed. Only {@link StockClearance} makes it, and only above all stock. */
public final class Rapid implements Move {
    private final MachinePosition to;

    Rapid(MachinePosition to) {
        this.to = to;
    }

    public MachinePosition to() {
        return to;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rapid rapid && to.equals(rapid.to);
    }

    @Override
    public int hashCode() {
        return to.hashCode();
    }

    @Override
    public String toString() {
        return "Rapid[" + to + "]";
    }
}
