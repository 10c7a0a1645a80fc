package org.opencac.review;

import java.util.Optional;

/**
 * Why a chart cannot be submitted.
 *
 * @param id stable name of the reason
 * @param message for the coder
 * @param code the code it is about; empty for the chart as a whole
 */
public record Blocker(String id, String message, Optional<CodeReference> code) {}
