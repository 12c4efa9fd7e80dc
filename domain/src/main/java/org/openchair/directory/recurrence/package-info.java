/** How often a group meets: rules of RFC 5545, read strictly, and said in words in English and Spanish. */
package org.openchair.directory.recurrence;
