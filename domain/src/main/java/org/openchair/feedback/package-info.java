/** How members rate a session, anonymously, and from how many answers on it is reported. */
package org.openchair.feedback;
