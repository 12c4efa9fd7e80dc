/**
 * Which groups fit a patient's needs, and why: hard rules that a match never breaks, and preferences that order what is left.
 * Nothing is chosen here for anybody; the clinician and the patient choose.
 */
package org.openchair.matching;
