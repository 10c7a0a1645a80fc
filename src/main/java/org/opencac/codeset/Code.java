package org.opencac.codeset;

/**
 * A code of a release, header or billable.
 *
 * @param system its code system
 * @param code as coders write it, with its dot
 * @param display the full description
 * @param shortDisplay the abbreviated description; the full one when the publisher gives no other
 * @param billable whether it is valid for a claim; headers (categories, subcategories) are not
 */
public record Code(
    CodeSystem system, String code, String display, String shortDisplay, boolean billable) {}
