/** Whose turn it is: what can need somebody, how urgent it is, and the clock that counts working days. */
package org.openchair.work;
