package org.opencac.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as it is sent (RFC 9457). Never holds words of a note.
 *
 * @param type a name for the kind of problem
 * @param title the kind of problem for a person
 * @param status the HTTP status
 * @param code the kind of problem for a program
 * @param detail what happened
 * @param remedy what can be done
 * @param more further fields of the kind
 */
public record ProblemJson(
    String type,
    String title,
    int status,
    String code,
    String detail,
    String remedy,
    @JsonAnyGetter Map<String, @Nullable Object> more) {

  private static final String TYPES = "https://opencac.org/problems/";

  static ProblemJson of(int status, String code, String title, String detail, String remedy) {
    return new ProblemJson(TYPES + code, title, status, code, detail, remedy, Map.of());
  }

  ProblemJson with(String name, @Nullable Object value) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(more);
    all.put(name, value);
    return new ProblemJson(type, title, status, code, detail, remedy, all);
  }

  static ProblemJson notSignedIn() {
    return of(
        401, "not-signed-in", "Not signed in", "There is no session, or it has ended.", "Sign in.");
  }

  static ProblemJson notAllowed(String needs) {
    return of(
            403,
            "not-allowed",
            "Not allowed",
            "Your role does not allow this.",
            "Ask an administrator for the role.")
        .with("needs", needs);
  }

  static ProblemJson csrf() {
    return of(
        403,
        "csrf",
        "The request was not made by this page",
        "The CSRF header is missing or stale.",
        "Ask GET /session for a new one and send the request again.");
  }

  static ProblemJson notFound(String what) {
    return of(404, "not-found", "Not found", "There is no such " + what + ".", "Check the id.");
  }

  static ProblemJson tooLarge() {
    return of(
        413,
        "too-large",
        "Too large",
        "The request is larger than 12 MB, or a document longer than 6,000,000 characters.",
        "Split it.");
  }

  static ProblemJson badRequest(List<FaultJson> faults) {
    String detail =
        faults.isEmpty() ? "" : faults.getFirst().where() + " " + faults.getFirst().what() + ".";
    return of(400, "bad-request", "The request is wrong", detail, "Correct it.")
        .with("faults", faults);
  }

  static ProblemJson editErrors(List<EditsJson.FindingJson> errors) {
    return of(
            409,
            "edit-errors",
            "The edits found errors",
            errors.getFirst().message() + ".",
            "Mend them, or submit with despiteErrors if they are to stand.")
        .with("errors", errors);
  }

  static ProblemJson editWarnings(List<EditsJson.FindingJson> warnings) {
    return of(
            409,
            "edit-warnings",
            "The edits found warnings",
            warnings.getFirst().message() + ".",
            "Put them right, or submit with a reason for each that is to stand.")
        .with("warnings", warnings);
  }

  static ProblemJson storageUnavailable() {
    return of(
        503,
        "storage-unavailable",
        "The database does not answer",
        "Nothing was saved.",
        "Send the same request again in a while.");
  }

  static ProblemJson internal(String id) {
    return of(
            500,
            "internal",
            "Internal error",
            "The program has a bug; its record has the id " + id + ".",
            "Report the id.")
        .with("id", id);
  }

  /**
   * One thing that is wrong with a request.
   *
   * @param where the field
   * @param what what is wrong with it
   * @param remedy what can be done
   */
  public record FaultJson(String where, String what, String remedy) {}
}
