/** Questionnaires and scores, as the API speaks of them. */
package org.openchair.api.outcome;
