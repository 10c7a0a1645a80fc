package org.opencac.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.opencac.note.Setting;

/**
 * A line of the registry.
 *
 * @param id the edit's id
 * @param level its level; empty when it is off
 * @param settings where it applies; empty for everywhere
 * @param from first date of service it applies to
 * @param to last date of service it applies to
 * @param authority who says so
 * @param section where it stands
 * @param title what it is about, a few words
 */
public record RegisteredEdit(
    String id,
    Optional<Level> level,
    List<Setting> settings,
    LocalDate from,
    LocalDate to,
    String authority,
    String section,
    String title) {

  /** Copies the settings. */
  public RegisteredEdit {
    settings = List.copyOf(settings);
  }

  /** Whether it is on for an encounter in this setting, judged by this date. */
  public boolean appliesTo(Setting setting, Optional<LocalDate> date) {
    return level.isPresent()
        && (settings.isEmpty() || settings.contains(setting))
        && (date.isEmpty() || (!date.get().isBefore(from) && !date.get().isAfter(to)));
  }
}
