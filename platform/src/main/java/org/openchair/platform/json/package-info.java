/** How both services read and write JSON, and which values they take. */
package org.openchair.platform.json;
