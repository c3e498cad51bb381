package com.cuffline.orderapi.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are larger than any order can be, before they are read. The length must be said beforehand: the
 * server then reads no more than that.
 */
@Component
class RequestSizeLimit extends OncePerRequestFilter {

    /** 16 sites with rings of 720 samples are about 0.7 MB of JSON. */
    static final long LARGEST_BODY_BYTES = 2_000_000;

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length > LARGEST_BODY_BYTES) {
            refuse(
                    response,
                    HttpStatus.CONTENT_TOO_LARGE,
                    "The body has " + length + " bytes, allowed are " + LARGEST_BODY_BYTES);
        } else if (length < 0
                && WITH_BODY.contains(request.getMethod())
                && request.getHeader("Transfer-Encoding") != null) {
            refuse(response, HttpStatus.LENGTH_REQUIRED, "Send the body with a Content-Length header");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType("application/problem+json");
        response.getWriter()
                .write(
                        "{\"type\":\"urn:cuffline:problem:request.size\",\"title\":\"The body is refused by its size\",\"status\":"
                                + status.value() + ",\"detail\":\"" + detail + "\",\"code\":\""
                                + ProblemCode.REQUEST_SIZE.code()
                                + "\"}");
    }
}
