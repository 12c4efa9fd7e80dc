/**
 * Benchmarks of the assembled platform: {@code bin/bench}. Each figure is taken beside a baseline of the same kind in the same server
 * and the same run, because only a ratio survives a change of machine.
 */
package org.openchair.bench;
