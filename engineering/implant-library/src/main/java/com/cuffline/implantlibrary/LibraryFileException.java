package com.cuffline.implantlibrary;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Library files cannot be used; every error found in them is named. */
public final class LibraryFileException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<LibraryError> errors;

    /** Puts the errors into the order of files and lines. */
    static LibraryFileException of(List<LibraryError> errors) {
        return new LibraryFileException(errors.stream()
                .sorted(Comparator.comparing(LibraryError::file).thenComparingInt(LibraryError::line))
                .toList());
    }

    private LibraryFileException(List<LibraryError> errors) {
        super(errors.stream().map(LibraryError::toString).collect(Collectors.joining("\n")));
        this.errors = errors;
    }

    /** At least one, in the order of files and lines. */
    public List<LibraryError> errors() {
        return errors;
    }
}
