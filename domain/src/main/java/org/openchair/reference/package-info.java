/** The vocabularies that an administrator keeps: what a group can be about, whom it is for, in which language, why it declines. */
package org.openchair.reference;
