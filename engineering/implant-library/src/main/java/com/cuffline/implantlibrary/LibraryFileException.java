package com.cuffline.implantlibrary;

import java.util.List;
import java.util.stream.Collectors;

/** Library files cannot be used; every error found in them is named. */
public final class LibraryFileException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<LibraryError> errors;

    LibraryFileException(List<LibraryError> errors) {
        super(errors.stream().map(LibraryError::toString).collect(Collectors.joining("\n")));
        this.errors = List.copyOf(errors);
    }

    /** At least one, in the order of files and lines. */
    public List<LibraryError> errors() {
        return errors;
    }
}
