/** Records in PostgreSQL: acts in transactions, views read as rows. */
package org.openchair.service.persistence;
