package org.tertulia.web.failure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.util.ClassUtils;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.web.Shown;
import tools.jackson.core.exc.StreamConstraintsException;

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
        return isTooLong(unreadable.getCause())
                ? telling.status(413, "web.failure.bodyTooLong", request)
                : telling.status(400, "web.failure.body", request);
    }

    @ExceptionHandler
    ResponseEntity<?> otherType(
            HttpMediaTypeNotSupportedException other, HttpServletRequest request) {
        var read = MediaType.toString(other.getSupportedMediaTypes());
        return telling.status(415, "web.failure.contentType", request, read);
    }

    @ExceptionHandler
    ResponseEntity<?> otherMethod(
            HttpRequestMethodNotSupportedException other, HttpServletRequest request) {
        return telling.otherMethod(allowed(other), request);
    }

    @ExceptionHandler
    ResponseEntity<?> otherAnswer(
            HttpMediaTypeNotAcceptableException other, HttpServletRequest request) {
        var given = MediaType.toString(other.getSupportedMediaTypes());
        return telling.status(406, "web.failure.accept", request, given);
    }

    @ExceptionHandler
    ResponseEntity<?> absent(
            MissingServletRequestParameterException absent, HttpServletRequest request) {
        return telling.status(422, "web.failure.absent", request, absent.getParameterName());
    }

    @ExceptionHandler
    ResponseEntity<?> otherForm(
            MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        if (inPath(mismatch)) {
            return telling.status(404, "web.failure.notFound", request);
        }
        return telling.status(
                422,
                isNumber(mismatch) ? "web.failure.number" : "web.failure.value",
                request,
                mismatch.getName(),
                Shown.beginning(String.valueOf(mismatch.getValue())));
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
            return faults.answer(known.getStatusCode().value(), "", request);
        }
        return faults.answer(failure, request);
    }

    /** Of all that a parser sets bounds to, only its message tells which was passed. */
    private static boolean isTooLong(@Nullable Throwable cause) {
        return cause instanceof StreamConstraintsException bound
                && String.valueOf(bound.getMessage()).startsWith("Document length");
    }

    private static String allowed(HttpRequestMethodNotSupportedException other) {
        var methods = other.getSupportedHttpMethods();
        return methods == null
                ? ""
                : methods.stream()
                        .flatMap(
                                method ->
                                        method.equals(HttpMethod.GET)
                                                ? Stream.of("GET", "HEAD")
                                                : Stream.of(method.name()))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private static boolean isNumber(MethodArgumentTypeMismatchException mismatch) {
        var wanted = mismatch.getRequiredType();
        return wanted != null
                && Number.class.isAssignableFrom(ClassUtils.resolvePrimitiveIfNecessary(wanted));
    }

    /** {@code /conversations/abc}: there is no such thing, rather than a wrong request. */
    private static boolean inPath(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
    }
}
