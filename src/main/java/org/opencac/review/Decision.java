package org.opencac.review;

import java.time.Instant;
import org.opencac.note.NoteText;

/**
 * One decision, kept for good.
 *
 * @param number counts all decisions of the program
 * @param encounter the chart
 * @param step the version of the coding that it made; decisions of one request share it; of an
 *     acknowledgement the version that was submitted
 * @param key the caller's name for the request, so that sending it twice is harmless
 * @param choice what was chosen, and why
 * @param display what the code was called when it was chosen; of an acknowledgement the edit
 * @param by the user
 * @param at when
 * @param run the run of the engine that was shown
 * @param fingerprint what had produced it
 * @param shown the suggestion, or the finding of the edits, as it was shown, as JSON, protected;
 *     empty when none was
 * @param shownDigest digest of its evidence and decision; empty when none was
 */
public record Decision(
    long number,
    String encounter,
    int step,
    String key,
    Choice choice,
    String display,
    String by,
    Instant at,
    int run,
    String fingerprint,
    NoteText shown,
    String shownDigest) {}
