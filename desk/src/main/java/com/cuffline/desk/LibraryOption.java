package com.cuffline.desk;

import com.cuffline.implantlibrary.ImplantLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The implant library a command works with. */
public final class LibraryOption {
    @Option(names = "--library", paramLabel = "DIR", description = "own implant library files over the standard ones")
    private @Nullable Path folder;

    /** @throws WrongUse naming the folder, or the file in it with line and reason */
    public ImplantLibrary library() {
        if (folder == null) {
            return ImplantLibrary.standard();
        }
        if (!Files.isDirectory(folder)) {
            throw new WrongUse(folder + ": no such folder");
        }
        try {
            return ImplantLibrary.with(folder);
        } catch (IllegalArgumentException e) {
            throw new WrongUse(folder + ": " + e.getMessage(), e);
        }
    }
}
