/** The directory: groups, who leads them, when and where they meet, and what they promise. */
package org.openchair.directory;
