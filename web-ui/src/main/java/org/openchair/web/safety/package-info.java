/** What to do in danger: the crisis card, alerts, and the questions that the text screen asks. */
package org.openchair.web.safety;
