package org.tertulia.web.failure;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;

/** What controllers throw: an expected no, something missing, a request we cannot read, a fault. */
@ControllerAdvice
class Failures {

    private final Telling telling;
    private final Faults faults;

    Failures(Telling telling, Faults faults) {
        this.telling = telling;
        this.faults = faults;
    }

    @ExceptionHandler
    ResponseEntity<?> refused(Refused refused, HttpServletRequest request) {
        return telling.refusal(refused.refusal(), request);
    }

    @ExceptionHandler
    ResponseEntity<?> notFound(NotFound missing, HttpServletRequest request) {
        return telling.status(404, "web.failure.notFound", request);
    }

    @ExceptionHandler
    ResponseEntity<?> unreadable(
            HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return telling.status(400, "web.failure.body", request);
    }

    @ExceptionHandler
    ResponseEntity<?> otherType(
            HttpMediaTypeNotSupportedException other, HttpServletRequest request) {
        return telling.status(415, "web.failure.contentType", request);
    }

    @ExceptionHandler
    ResponseEntity<?> otherMethod(
            HttpRequestMethodNotSupportedException other, HttpServletRequest request) {
        return telling.status(405, "web.failure.method", request);
    }

    /** The reader closed the page: nobody is left to be told. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {}

    @ExceptionHandler
    ResponseEntity<?> other(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof AccessDeniedException
                || failure instanceof AuthenticationException) {
            throw failure;
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return faults.answer(known.getStatusCode().value(), request);
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return faults.answer(inPath(mismatch) ? 404 : 400, request);
        }
        return faults.answer(failure, request);
    }

    /** {@code /conversations/abc}: there is no such thing, rather than a wrong request. */
    private static boolean inPath(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
    }
}
