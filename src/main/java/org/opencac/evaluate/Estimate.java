package org.opencac.evaluate;

/**
 * A figure and how far it may be off.
 *
 * @param value the figure, 0 to 1
 * @param low lower end of its 95 % interval
 * @param high upper end
 */
public record Estimate(double value, double low, double high) {}
