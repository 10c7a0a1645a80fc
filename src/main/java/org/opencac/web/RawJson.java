package org.opencac.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * JSON that was written before and is sent as it is.
 *
 * @param json one value
 */
record RawJson(@JsonValue @JsonRawValue String json) {
  @Override
  public String toString() {
    return "RawJson[" + json.length() + " characters]";
  }
}
