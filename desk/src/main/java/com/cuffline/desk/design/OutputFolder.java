package com.cuffline.desk.design;

import com.cuffline.desk.WrongUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where the files go; each appears whole or not at all. */
public record OutputFolder(Path folder) {
    /** @throws WrongUse when there is no such folder and none can be made */
    public static OutputFolder at(Path folder) {
        try {
            Files.createDirectories(folder);
            return new OutputFolder(folder);
        } catch (IOException e) {
            throw new WrongUse(folder + ": cannot be a folder for the files: " + e.getMessage(), e);
        }
    }

    /** @throws WrongUse when the file cannot be written */
    public void write(String name, byte[] bytes) {
        Path part = folder.resolve("." + name + ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new WrongUse(folder.resolve(name) + ": cannot be written: " + e.getMessage(), e);
        }
    }

    /** Takes away what an earlier run left under this name, so that no old mesh stands beside a new report. */
    public void remove(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new WrongUse(folder.resolve(name) + ": an old file cannot be removed: " + e.getMessage(), e);
        }
    }
}
