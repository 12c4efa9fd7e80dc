/** The people who work with Openchair: their roles, credentials and clinic. */
package org.openchair.staff;
