/** The directory as it travels: Human Services Data Specification 3.0. */
package org.openchair.service.directory.hsds;
