package com.cuffline.orderapi.web;

import java.io.UncheckedIOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns refusals and faults into RFC 9457 problems with a stable {@code code} and, where fields offend, all of them. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Problem problem) {
        return answer(problem);
    }

    /** What Spring MVC itself refuses: broken JSON, a wrong method or media type, a path that is no id. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ResponseEntity<Object> answer = super.handleExceptionInternal(e, body, headers, status, request);
        if (answer != null && answer.getBody() instanceof ProblemDetail detail) {
            ProblemCode code = status.value() == 404 ? ProblemCode.PATH_UNKNOWN : ProblemCode.REQUEST_UNREADABLE;
            detail.setType(URI.create("urn:cuffline:problem:" + code.code()));
            detail.setProperty("code", code.code());
        }
        return answer;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(Exception e) {
        log.error("request failed", e);
        return answer(new Problem(ProblemCode.INTERNAL, "The center has noted what happened; try again later"));
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        CannotGetJdbcConnectionException.class,
        DataAccessResourceFailureException.class
    })
    ResponseEntity<ProblemDetail> databaseAway(Exception e) {
        log.error("database away", e);
        return answer(new Problem(ProblemCode.DATABASE_AWAY, "Try again in some seconds"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> storeFailed(UncheckedIOException e) {
        log.error("artifact store failed", e);
        return answer(new Problem(ProblemCode.STORE_FAILED, "Try again when the center has room for files"));
    }

    private static ResponseEntity<ProblemDetail> answer(Problem problem) {
        ProblemCode code = problem.code();
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(code.status(), String.valueOf(problem.getMessage()));
        detail.setType(URI.create("urn:cuffline:problem:" + code.code()));
        detail.setTitle(code.title());
        detail.setProperty("code", code.code());
        if (!problem.fields().isEmpty()) {
            detail.setProperty("errors", problem.fields());
        }
        if (code == ProblemCode.FLOOR_MISMATCH || code == ProblemCode.FLOOR_MAIN_PROGRAM) {
            FieldProblem stop = problem.fields().get(0);
            detail.setProperty("field", stop.field());
            detail.setProperty("value", stop.value());
            detail.setProperty("expected", stop.limit());
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(code.status());
        if (code == ProblemCode.DATABASE_AWAY) {
            answer.header(HttpHeaders.RETRY_AFTER, "2");
        }
        return answer.body(detail);
    }
}
