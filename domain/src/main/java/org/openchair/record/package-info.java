/** The record of a session: what it was about, never what a member said. */
package org.openchair.record;
