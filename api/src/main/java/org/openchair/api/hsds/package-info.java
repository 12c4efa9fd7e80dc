/** The directory as other directories read it: Human Services Data Specification 3.0. */
package org.openchair.api.hsds;
