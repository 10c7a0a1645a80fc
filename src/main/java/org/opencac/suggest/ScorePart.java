package org.opencac.suggest;

/**
 * One part of a score.
 *
 * @param feature its name
 * @param value its value for this suggestion
 * @param weight what the model makes of it
 * @param contribution value times weight, in logits
 */
public record ScorePart(String feature, double value, double weight, double contribution) {}
