/** Groups that fit a patient, with the reasons. */
package org.openchair.service.matching;
