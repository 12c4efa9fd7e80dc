/** What was published and handed out, append-only. */
package org.openchair.reporting.ledger;
