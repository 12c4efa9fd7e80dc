/** A group's own record, how people attend it and stay with it: what is counted, when it is published, and in which form. */
package org.openchair.reporting.group;
