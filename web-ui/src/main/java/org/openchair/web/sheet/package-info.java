/** Files that are looked at in a preview before they are imported. */
package org.openchair.web.sheet;
