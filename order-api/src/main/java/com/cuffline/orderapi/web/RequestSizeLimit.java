package com.cuffline.orderapi.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses bodies that are larger than any order can be, before they are read. The length must be said beforehand: the
 * server then reads no more than that.
 */
@Component
class RequestSizeLimit extends OncePerRequestFilter {

    /** 16 sites with rings of 720 samples are about 0.7 MB of JSON. */
    private static final long LARGEST_BODY_BYTES = 2_000_000;

    private final HandlerExceptionResolver problems;

    RequestSizeLimit(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length > LARGEST_BODY_BYTES) {
            refuse(
                    request,
                    response,
                    new Problem(
                            ProblemCode.REQUEST_SIZE,
                            "The body has " + length + " bytes, allowed are " + LARGEST_BODY_BYTES));
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
