package org.opencac.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.opencac.review.Transactions;
import org.opencac.review.UserRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What a page of a user wants kept: key map, columns, saved views. */
@RestController
@RequestMapping("/api/v1/preferences")
final class PreferenceController {
  private static final int LONGEST = 64_000;

  private final UserRepository users;
  private final Transactions transactions;

  PreferenceController(UserRepository users, Transactions transactions) {
    this.users = users;
    this.transactions = transactions;
  }

  @GetMapping
  @Needs
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema =
                  @Schema(
                      type = "object",
                      additionalProperties = Schema.AdditionalPropertiesValue.TRUE)))
  RawJson get() {
    return new RawJson(users.preferences(person()));
  }

  @PutMapping
  @Needs
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema =
                  @Schema(
                      type = "object",
                      additionalProperties = Schema.AdditionalPropertiesValue.TRUE)))
  RawJson put(
      @RequestBody
          @Schema(type = "object", additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
          JsonNode sent) {
    String name = person();
    String json = sent.toString();
    if (!sent.isObject() || json.length() > LONGEST) {
      throw RequestException.wrong(
          "body", "must be an object of at most 64,000 characters", "keep less");
    }
    transactions.run(() -> users.preferences(name, json));
    return new RawJson(json);
  }

  private static String person() {
    Caller caller = Caller.require();
    if (caller.machine()) {
      throw new RequestException(ProblemJson.notAllowed("a person"));
    }
    return caller.name();
  }
}
