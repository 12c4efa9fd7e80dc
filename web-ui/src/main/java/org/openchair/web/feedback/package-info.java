/** Feedback without a name: the code for the room, the page behind it, and the results. */
package org.openchair.web.feedback;
