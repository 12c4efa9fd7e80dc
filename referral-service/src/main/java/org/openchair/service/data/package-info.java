/** Statements and the rows that they find, in the transaction that is there. */
package org.openchair.service.data;
