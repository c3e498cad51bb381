package com.cuffline.orderapi.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses bodies that are larger than any order, or any scan, can be, before they are read. The length must be said beforehand:
 * the server then reads no more than that.
 */
@Component
class RequestSizeLimit extends OncePerRequestFilter {

    /** 16 sites with rings of 720 samples are about 0.7 MB of JSON. */
    private static final long LARGEST_BODY_BYTES = 2_000_000;

    private static final String SCANS = "/api/scans";

    /** Pose, typed samples and the borders between the parts of an upload of two scans, of the tissue and of the antagonist. */
    private static final long BESIDE_A_SCAN_BYTES = 4_000_000;

    private final HandlerExceptionResolver problems;
    private final long largestScanBytes;

    RequestSizeLimit(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            @Value("${cuffline.scans.most-bytes}") long largestScanBytes) {
        this.problems = problems;
        this.largestScanBytes = largestScanBytes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        long most =
                request.getRequestURI().equals(SCANS) ? 2 * largestScanBytes + BESIDE_A_SCAN_BYTES : LARGEST_BODY_BYTES;
        if (length > most) {
            refuse(
                    request,
                    response,
                    new Problem(ProblemCode.REQUEST_SIZE, "The body has " + length + " bytes, allowed are " + most));
        } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            refuse(
                    request,
                    response,
                    new Problem(ProblemCode.REQUEST_LENGTH, "Send the body with a Content-Length header"));
        } else {
            chain.doFilter(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem) {
        problems.resolveException(request, response, null, problem);
    }
}
