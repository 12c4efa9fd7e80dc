package org.openchair.outcome;

/**
 * How a measure spreads in a population, for the reliable-change index of Jacobson and Truax (1991).
 *
 * @param mean of the population
 * @param deviation its standard deviation, above 0
 * @param reliability of the measure, from 0 to 1
 */
public record Norm(double mean, double deviation, double reliability) {

    /** How far one score may be off. */
    public double standardError() {
        return deviation * Math.sqrt(1 - reliability);
    }

    /** How far the difference of two scores may be off. */
    public double differenceError() {
        return standardError() * Math.sqrt(2);
    }

    /** The reliable-change index; above 1.96 either way the change is unlikely to be error of measurement. */
    public double index(double first, double last) {
        return (last - first) / differenceError();
    }

    /** Cut-off a: two deviations from this clinical population, towards better scores that are higher. */
    public double cutoffA() {
        return mean + 2 * deviation;
    }

    /** Cut-off b: within two deviations of a healthy population whose scores are higher. */
    public double cutoffB(Norm healthy) {
        return healthy.mean - 2 * healthy.deviation;
    }

    /** Cut-off c: halfway between this and a healthy population, each measured in its own deviation. */
    public double cutoffC(Norm healthy) {
        return (deviation * healthy.mean + healthy.deviation * mean) / (deviation + healthy.deviation);
    }
}
