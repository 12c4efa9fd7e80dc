/** The people who work here: who leads which groups, with what training, supervised by whom. */
package org.openchair.api.staff;
