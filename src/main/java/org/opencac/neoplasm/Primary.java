package org.opencac.neoplasm;

/**
 * A primary neoplasm with its site.
 *
 * @param words its sentence
 * @param name its name
 * @param site its site
 * @param code the printed code
 */
record Primary(
    SentenceWords words, Phrases.Match<Histology> name, SiteOfName.Site site, String code) {}
