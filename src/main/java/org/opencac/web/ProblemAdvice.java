package org.opencac.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencac.fault.BadInputException;
import org.opencac.review.Problem;
import org.opencac.review.ProblemException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns what a request throws into a problem document, in this one place. */
@RestControllerAdvice
final class ProblemAdvice {
  private final BugReports bugs;
  private final Names names;

  ProblemAdvice(BugReports bugs, Names names) {
    this.bugs = bugs;
    this.names = names;
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<ProblemJson> any(Exception problem) {
    return send(
        switch (problem) {
          case RequestException wrong -> wrong.problem();
          case ProblemException stands -> of(stands.problem());
          case BadInputException bad -> of(bad);
          case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
          case MethodArgumentTypeMismatchException parameter ->
              wrong(parameter.getName(), "has the wrong form");
          case MissingServletRequestParameterException parameter ->
              wrong(parameter.getParameterName(), "is missing");
          case HttpMediaTypeNotSupportedException type ->
              wrong("Content-Type", "must be application/json");
          case HttpMediaTypeNotAcceptableException type ->
              wrong("Accept", "must allow application/json");
          case HttpRequestMethodNotSupportedException method ->
              ProblemJson.of(
                  405,
                  "method-not-allowed",
                  "Method not allowed",
                  "The address exists, but not for this method.",
                  "See docs/api.md.");
          case NoResourceFoundException none -> ProblemJson.notFound("address");
          case DataAccessException down -> ProblemJson.storageUnavailable();
          case TransactionException down -> ProblemJson.storageUnavailable();
          default -> ProblemJson.internal(bugs.record(problem));
        });
  }

  private static ProblemJson unreadable(HttpMessageNotReadableException problem) {
    for (Throwable cause = problem.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof RequestException wrong) {
        return wrong.problem();
      }
      if (cause instanceof BodyLimit.TooLargeException) {
        return ProblemJson.tooLarge();
      }
      if (cause instanceof UnrecognizedPropertyException unknown) {
        return wrong(shortened(unknown.getPropertyName()), "is no field of this request");
      }
      if (cause instanceof DatabindException bind && !bind.getPath().isEmpty()) {
        return wrong(path(bind), "has the wrong form");
      }
    }
    return wrong("body", "is no JSON of the expected form");
  }

  private static String path(DatabindException problem) {
    StringBuilder path = new StringBuilder();
    problem
        .getPath()
        .forEach(step -> {
          if (step.getPropertyName() == null) {
            path.append('[').append(step.getIndex()).append(']');
          } else {
            path.append(path.isEmpty() ? "" : ".").append(shortened(step.getPropertyName()));
          }
        });
    return path.toString();
  }

  /** Field names come from the caller: only what looks like one is repeated. */
  private static String shortened(@Nullable String name) {
    return name != null && name.matches("[A-Za-z][A-Za-z0-9]{0,31}") ? name : "a field";
  }

  private static ProblemJson wrong(String where, String what) {
    return ProblemJson.badRequest(
        List.of(new ProblemJson.FaultJson(where, what, "see docs/api.md")));
  }

  private static ProblemJson of(BadInputException bad) {
    return ProblemJson.badRequest(
        bad.faults().stream()
            .map(fault -> new ProblemJson.FaultJson(fault.where(), fault.what(), fault.remedy()))
            .toList());
  }

  private ProblemJson of(Problem problem) {
    return switch (problem) {
      case Problem.NotFound none -> ProblemJson.notFound(none.what());
      case Problem.Stale stale -> stale(stale);
      case Problem.Locked locked -> locked(locked);
      case Problem.NotPossible not ->
          ProblemJson.of(409, "not-possible", "Not possible now", not.detail(), not.remedy());
      case Problem.Blocked blocked ->
          ProblemJson.of(
                  409,
                  "blocked",
                  "The chart cannot be submitted yet",
                  blocked.blockers().getFirst().message(),
                  "Clear what blocks it.")
              .with(
                  "blockers", blocked.blockers().stream().map(CodingJson.BlockerJson::of).toList());
      case Problem.NotInRelease not -> notInRelease(not);
      case Problem.Wrong wrong ->
          ProblemJson.badRequest(
              List.of(new ProblemJson.FaultJson(wrong.where(), wrong.what(), wrong.remedy())));
    };
  }

  private ProblemJson stale(Problem.Stale stale) {
    return ProblemJson.of(
            409,
            "stale",
            "The chart has changed",
            "It was changed after this page was loaded; nothing was saved.",
            "Reload the chart.")
        .with("version", stale.version())
        .with("changedBy", names.of(stale.changedBy()))
        .with("changedAt", stale.changedAt().orElse(null));
  }

  private ProblemJson locked(Problem.Locked locked) {
    String who = locked.lock().map(lock -> names.of(lock.holder())).orElse("");
    return ProblemJson.of(
            423,
            "chart-locked",
            "The chart is open elsewhere",
            locked.lock().isEmpty()
                ? "This page does not hold the chart."
                : locked.yours() ? "You have it open in another tab." : who + " has it open.",
            locked.lock().isEmpty()
                ? "Open the chart again."
                : locked.yours()
                    ? "Take it over, or go to the other tab."
                    : "Wait, or take the next chart.")
        .with("holder", locked.lock().map(lock -> lock.holder()).orElse(null))
        .with("holderName", locked.lock().isEmpty() ? null : who)
        .with("yours", locked.yours())
        .with("expiresAt", locked.lock().map(lock -> lock.expires()).orElse(null));
  }

  private static ProblemJson notInRelease(Problem.NotInRelease not) {
    return ProblemJson.of(
            422,
            "code-not-in-release",
            "The release does not have this code",
            not.code().code()
                + (not.header() ? " is a header of " : " is not in ")
                + not.release()
                + ".",
            not.header() ? "Choose a code below it." : "Choose another code.")
        .with("codeSystem", not.code().system().label())
        .with("code_", not.code().code())
        .with("release", not.release());
  }

  private static ResponseEntity<ProblemJson> send(ProblemJson problem) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
